/// Regions in PostgreSQL.
/// Rows never leave this package.
@NullMarked
package id.edaran.policy.regions.postgres;

import org.jspecify.annotations.NullMarked;
