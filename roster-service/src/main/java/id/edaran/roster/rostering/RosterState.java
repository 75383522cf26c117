package id.edaran.roster.rostering;

import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.directory.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How far a unit's roster has come.
///
/// @param requested counts the reasons to compute it
/// @param computed how many of these the stored roster answers; 0 while none is stored
/// @param asked whether a command for it is under way
/// @param policyVersion of the timeline that the stored roster applies
/// @param revision counts the computations
/// @param horizon of the stored roster; null while none is stored
public record RosterState(
        UnitCode unit,
        AgencyCode agency,
        RegionCode region,
        long requested,
        long computed,
        boolean asked,
        long policyVersion,
        long revision,
        @Nullable Horizon horizon) {
    /// The days of a stored roster, both inclusive, and when it was computed.
    public record Horizon(LocalDate from, LocalDate until, Instant computedAt) {}

    public boolean isWaiting() {
        return requested > computed;
    }

    /// Whether it is the time to compute it; one that waits without a command will be gathered with others.
    public boolean isDue() {
        return isWaiting() && asked;
    }

    public boolean isStored() {
        return computed > 0;
    }
}
