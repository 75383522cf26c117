/// Tickets of the waiting lines in PostgreSQL.
/// A ticket knows its holder by pseudonym alone.
@NullMarked
package id.edaran.checkin.queue.postgres;

import org.jspecify.annotations.NullMarked;
