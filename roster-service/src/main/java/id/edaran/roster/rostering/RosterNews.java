package id.edaran.roster.rostering;

/// Whoever tells others of the rosters that are computed.
public interface RosterNews {
    /// Hurries, once the running transaction has committed; without it they are told a little later.
    void tellAfterCommit();
}
