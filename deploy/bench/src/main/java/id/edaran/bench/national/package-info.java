/// One national circular, from its publication to the last roster that is durable in PostgreSQL and on Kafka.
/// The services, PostgreSQL and Kafka are those that `./edaran up` starts.
@NullMarked
package id.edaran.bench.national;

import org.jspecify.annotations.NullMarked;
