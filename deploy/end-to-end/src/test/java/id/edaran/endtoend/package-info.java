/// The packaged services, used from outside as their clients use them: over HTTP and Kafka alone.
/// All tests share one installation, with the examples, as of 20 March 2020.
@NullMarked
package id.edaran.endtoend;

import org.jspecify.annotations.NullMarked;
