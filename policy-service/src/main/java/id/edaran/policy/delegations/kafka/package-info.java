/// Agency heads' decisions from Kafka.
/// Only translates events into use cases, and knows how far they were read.
@NullMarked
package id.edaran.policy.delegations.kafka;

import org.jspecify.annotations.NullMarked;
