/// Attendance and work reports over HTTP: by the person, by a clerk for somebody, by another system; and
/// the agency's day. Who may record for whom is decided before anything is read from the body but the
/// person.
@NullMarked
package id.edaran.roster.attendance.rest;

import org.jspecify.annotations.NullMarked;
