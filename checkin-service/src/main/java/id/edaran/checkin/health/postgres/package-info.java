/// Health records in PostgreSQL, sealed.
/// What stands in clear is the pseudonym and when it was recorded.
@NullMarked
package id.edaran.checkin.health.postgres;

import org.jspecify.annotations.NullMarked;
