/// Looks whether a deadline is over somewhere.
/// Only calls use cases.
@NullMarked
package id.edaran.roster.attendance.schedule;

import org.jspecify.annotations.NullMarked;
