/// Alert levels in PostgreSQL, each version of each day in a row of its own.
/// Rows are added, never changed.
@NullMarked
package id.edaran.policy.alertlevels.postgres;

import org.jspecify.annotations.NullMarked;
