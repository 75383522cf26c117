/// Looks whether a region's day is over, and which tests are long past.
/// Only calls use cases.
@NullMarked
package id.edaran.roster.routines.schedule;

import org.jspecify.annotations.NullMarked;
