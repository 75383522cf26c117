/// The floor of the gate's benchmark: a request, a row, a commit.
/// Without rules, proofs, occupancy, idempotency or events.
@NullMarked
package id.edaran.bench.floor;

import org.jspecify.annotations.NullMarked;
