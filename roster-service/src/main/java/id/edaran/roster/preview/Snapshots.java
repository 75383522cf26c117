package id.edaran.roster.preview;

/// Still pictures of everything that is stored.
public interface Snapshots {
    /// From here to its end the transaction, of which nothing was asked yet, sees one state and can change nothing.
    void take();
}
