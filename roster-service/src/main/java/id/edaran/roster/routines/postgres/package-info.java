/// Evidence and staff tests as rows.
/// Free text is sealed; of a test nothing is known but that there was one.
@NullMarked
package id.edaran.roster.routines.postgres;

import org.jspecify.annotations.NullMarked;
