/// Acknowledgements of units and sites from Kafka.
/// Only translates events into use cases.
@NullMarked
package id.edaran.policy.propagation.kafka;

import org.jspecify.annotations.NullMarked;
