package id.edaran.roster.imports;

/// The files that people are imported from.
public enum FileFormat {
    CSV,
    /// Excel since 2007.
    XLSX
}
