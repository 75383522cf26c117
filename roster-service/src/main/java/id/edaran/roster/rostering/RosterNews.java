package id.edaran.roster.rostering;

import java.util.Collection;

/// Whoever tells others of the rosters that are computed.
public interface RosterNews {
    /// Hurries, once the running transaction has committed; without it they are told a little later.
    ///
    /// @param rosters what it stores, which need not be read again
    void tellAfterCommit(Collection<JustComputed.Fresh> rosters);
}
