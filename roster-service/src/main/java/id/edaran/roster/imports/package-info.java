/// Takes people into the directory from the tables that a personnel office keeps, all of a file or
/// nothing. What is wrong is told by sheet, row and column, and never by what stands there.
@NullMarked
package id.edaran.roster.imports;

import org.jspecify.annotations.NullMarked;
