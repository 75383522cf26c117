package id.edaran.roster.imports;

import java.util.Optional;

/// Files as tables.
public interface Spreadsheets {
    /// What is wrong with a file as a whole, as far as it can be seen without reading its cells.
    Optional<RowFault> refuse(ImportFile file);

    ReadFile read(ImportFile file);
}
