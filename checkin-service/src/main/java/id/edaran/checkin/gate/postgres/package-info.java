/// Entries and visits in PostgreSQL.
/// Answers are sealed because they tell of proofs.
@NullMarked
package id.edaran.checkin.gate.postgres;

import org.jspecify.annotations.NullMarked;
