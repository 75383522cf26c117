/// Decisions of agency heads in PostgreSQL, one row each.
/// What is taken back keeps its row, so that versions go on growing.
@NullMarked
package id.edaran.roster.decisions.postgres;

import org.jspecify.annotations.NullMarked;
