/// What the heads of agencies decide about their own people: whom they name, whom they put on duty.
/// Rosters follow at once, and every decision is told.
@NullMarked
package id.edaran.roster.decisions;

import org.jspecify.annotations.NullMarked;
