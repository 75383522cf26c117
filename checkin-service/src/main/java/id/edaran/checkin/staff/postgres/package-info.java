/// Units, people and rosters in PostgreSQL.
/// Each row carries the revision it was told with, and an older one changes nothing.
@NullMarked
package id.edaran.checkin.staff.postgres;

import org.jspecify.annotations.NullMarked;
