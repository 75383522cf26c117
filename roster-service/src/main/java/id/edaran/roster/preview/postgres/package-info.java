/// The still picture of the database that a preview looks at.
/// PostgreSQL itself refuses every write in it.
@NullMarked
package id.edaran.roster.preview.postgres;

import org.jspecify.annotations.NullMarked;
