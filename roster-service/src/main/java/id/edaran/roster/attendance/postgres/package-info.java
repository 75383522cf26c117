/// Observations and reports as rows, asked for by person and day.
/// What people wrote is sealed; everything else is what events tell as well.
@NullMarked
package id.edaran.roster.attendance.postgres;

import org.jspecify.annotations.NullMarked;
