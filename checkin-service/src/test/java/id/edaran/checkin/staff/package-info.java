/// Tests of what is known of staff and rosters.
/// Plain values, without a service.
@NullMarked
package id.edaran.checkin.staff;

import org.jspecify.annotations.NullMarked;
