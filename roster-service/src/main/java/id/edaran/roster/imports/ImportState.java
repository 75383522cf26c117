package id.edaran.roster.imports;

/// How far an import has come.
public enum ImportState {
    WAITING,
    READING,
    WRITING,
    /// Everything of the file is in the directory.
    DONE,
    /// The file has faults; nothing of it is in the directory.
    REFUSED,
    /// The service gave it up; nothing of the file is in the directory.
    FAILED;

    public boolean isOpen() {
        return switch (this) {
            case WAITING, READING, WRITING -> true;
            case DONE, REFUSED, FAILED -> false;
        };
    }
}
