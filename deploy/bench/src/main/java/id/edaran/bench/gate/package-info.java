/// The gate under load, held against a bare endpoint with one durable row, and against itself without rounds.
/// Everything over HTTP, as gates speak to it.
@NullMarked
package id.edaran.bench.gate;

import org.jspecify.annotations.NullMarked;
