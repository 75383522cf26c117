/// Reads CSV and XLSX into sheets of cells, whatever Excel has made of them.
/// What is no such file, or would grow beyond all bounds, is refused before anything of it is read.
@NullMarked
package id.edaran.roster.imports.files;

import org.jspecify.annotations.NullMarked;
