package id.edaran.roster.directory;

import java.util.Collection;

/// The rosters that follow from the directory.
public interface AffectedRosters {
    /// Has the rosters of all units of agencies computed anew: the shares of a unit depend on all the others.
    /// The caller holds the agencies' locks.
    void recompute(Collection<AgencyCode> agencies);

    /// The same, after an agency came into another region, whose versions count on their own.
    void recomputeElsewhere(AgencyCode agency);
}
