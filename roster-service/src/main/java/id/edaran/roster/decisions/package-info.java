/// What the heads of agencies decide about their own people: whom they name, put on duty, call in.
/// Rosters follow at once, and every decision is told.
@NullMarked
package id.edaran.roster.decisions;

import org.jspecify.annotations.NullMarked;
