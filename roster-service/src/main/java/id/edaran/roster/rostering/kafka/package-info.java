/// Takes timelines and recompute commands from Kafka to their use cases.
/// Durability, retries and dead letters are the shared consumer's.
@NullMarked
package id.edaran.roster.rostering.kafka;

import org.jspecify.annotations.NullMarked;
