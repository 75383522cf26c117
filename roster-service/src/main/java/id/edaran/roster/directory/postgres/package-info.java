/// The directory in PostgreSQL: one row a thing, names and numbers sealed.
/// Rows stay in here; the ports speak of values.
@NullMarked
package id.edaran.roster.directory.postgres;

import org.jspecify.annotations.NullMarked;
