/// The front door of a machine of one's own: PostgreSQL, Kafka and the three services, started, watched
/// and stopped together. The tests of the services and of the whole use the same parts as `./edaran up`,
/// so that what is tested is what runs.
@NullMarked
package id.edaran.local;

import org.jspecify.annotations.NullMarked;
