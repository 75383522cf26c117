/// Events that commit together with the state they tell of, and the relay that carries them to Kafka.
/// The relay sends in the order in which the rows were written and forgets a row only after Kafka has it.
@NullMarked
package id.edaran.support.outbox;

import org.jspecify.annotations.NullMarked;
