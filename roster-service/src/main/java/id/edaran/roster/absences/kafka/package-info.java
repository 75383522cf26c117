/// Takes from Kafka who isolates.
/// Durability, retries and dead letters are the shared consumer's.
@NullMarked
package id.edaran.roster.absences.kafka;

import org.jspecify.annotations.NullMarked;
