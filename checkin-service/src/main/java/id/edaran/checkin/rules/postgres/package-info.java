/// The newest timelines in PostgreSQL.
/// A parsed timeline is kept as long as its version is the stored one.
@NullMarked
package id.edaran.checkin.rules.postgres;

import org.jspecify.annotations.NullMarked;
