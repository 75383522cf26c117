/// A unit's roster of a month on paper: what the rosters' API answers, in a form that hangs on a wall
/// or goes on by mail. It cites the circulars that it follows from.
@NullMarked
package id.edaran.roster.dutylists;

import org.jspecify.annotations.NullMarked;
