/// Announced guests in PostgreSQL.
/// Names, hosts and purposes are sealed; a guest is found by pseudonym.
@NullMarked
package id.edaran.checkin.guests.postgres;

import org.jspecify.annotations.NullMarked;
