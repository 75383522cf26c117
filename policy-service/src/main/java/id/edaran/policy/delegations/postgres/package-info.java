/// What agency heads decided and which reminders were sent, in PostgreSQL.
/// Rows never leave this package.
@NullMarked
package id.edaran.policy.delegations.postgres;

import org.jspecify.annotations.NullMarked;
