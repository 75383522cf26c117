/// Circulars and their revisions in PostgreSQL.
/// Rows never leave this package.
@NullMarked
package id.edaran.policy.circulars.postgres;

import org.jspecify.annotations.NullMarked;
