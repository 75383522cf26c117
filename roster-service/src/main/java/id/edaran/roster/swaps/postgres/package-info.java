/// Swaps of duty as rows.
/// Rosters read the agreed ones by a query of their own.
@NullMarked
package id.edaran.roster.swaps.postgres;

import org.jspecify.annotations.NullMarked;
