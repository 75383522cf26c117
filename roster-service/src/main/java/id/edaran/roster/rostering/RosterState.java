package id.edaran.roster.rostering;

import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.directory.UnitCode;

/// How far a unit's roster has come.
///
/// @param requested counts the reasons to compute it
/// @param computed how many of these the stored roster answers; 0 while none is stored
/// @param policyVersion of the timeline that the stored roster applies
/// @param revision counts the computations
public record RosterState(
        UnitCode unit,
        AgencyCode agency,
        RegionCode region,
        long requested,
        long computed,
        long policyVersion,
        long revision) {
    public boolean isWaiting() {
        return requested > computed;
    }

    public boolean isStored() {
        return computed > 0;
    }
}
