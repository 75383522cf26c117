/// Rosters in PostgreSQL: a row a unit and month, marks of what waits, timelines as they came.
/// Bulk work is plain SQL, so that a whole region is marked or confirmed by one statement.
@NullMarked
package id.edaran.roster.rostering.postgres;

import org.jspecify.annotations.NullMarked;
