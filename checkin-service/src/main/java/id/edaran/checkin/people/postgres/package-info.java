/// Which pseudonyms mean one person, in PostgreSQL.
/// No number ever reaches this package.
@NullMarked
package id.edaran.checkin.people.postgres;

import org.jspecify.annotations.NullMarked;
