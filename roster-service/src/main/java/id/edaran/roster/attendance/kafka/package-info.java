/// Takes from Kafka whom the gates let in and who left.
/// Durability, retries and dead letters are the shared consumer's.
@NullMarked
package id.edaran.roster.attendance.kafka;

import org.jspecify.annotations.NullMarked;
