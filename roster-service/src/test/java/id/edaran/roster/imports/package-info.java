/// Tests of the imports.
/// Tables are written by another library than the one that reads them.
@NullMarked
package id.edaran.roster.imports;

import org.jspecify.annotations.NullMarked;
