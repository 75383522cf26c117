/// Units, people and rosters from roster-service.
/// Translates the events and hands them on; a record without data takes back what was told.
@NullMarked
package id.edaran.checkin.staff.kafka;

import org.jspecify.annotations.NullMarked;
