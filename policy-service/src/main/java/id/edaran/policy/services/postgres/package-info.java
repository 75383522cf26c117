/// Public services in PostgreSQL.
/// Rows never leave this package.
@NullMarked
package id.edaran.policy.services.postgres;

import org.jspecify.annotations.NullMarked;
