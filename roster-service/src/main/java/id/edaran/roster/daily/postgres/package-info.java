/// Daily work as rows, one for each piece that is done.
/// The row's key admits no second one; an advisory lock spares the others the wait.
@NullMarked
package id.edaran.roster.daily.postgres;

import org.jspecify.annotations.NullMarked;
