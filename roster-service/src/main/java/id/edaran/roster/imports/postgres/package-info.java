/// Imports and their faults in PostgreSQL; the file itself is sealed until it is done with.
/// No row leaves this package.
@NullMarked
package id.edaran.roster.imports.postgres;

import org.jspecify.annotations.NullMarked;
