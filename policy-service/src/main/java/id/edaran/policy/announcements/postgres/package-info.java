/// The agenda of announcements in PostgreSQL.
/// Rows never leave this package.
@NullMarked
package id.edaran.policy.announcements.postgres;

import org.jspecify.annotations.NullMarked;
