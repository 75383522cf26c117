package id.edaran.roster.imports;

/// What becomes of people whom the directory has already.
public enum ExistingPeople {
    /// They are faults: the file should have new people only.
    REFUSE,
    /// What the file's columns say of them replaces what stood there; of what it has no column, stays.
    REPLACE
}
