/// Keys, as digests, and what calendars were told, in PostgreSQL.
/// No row leaves this package.
@NullMarked
package id.edaran.roster.feeds.postgres;

import org.jspecify.annotations.NullMarked;
