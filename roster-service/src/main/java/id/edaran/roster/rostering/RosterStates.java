package id.edaran.roster.rostering;

import id.edaran.contracts.event.RecomputationRequested;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.directory.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How far the units' rosters have come.
public interface RosterStates {
    Optional<RosterState> find(UnitCode unit);

    /// By unit code.
    List<RosterState> ofAgencies(Collection<AgencyCode> agencies);

    default List<RosterState> ofAgency(AgencyCode agency) {
        return ofAgencies(List.of(agency));
    }

    /// Notes a reason to compute the units of agencies. Those that wait already need no other: whoever
    /// computes them finds everything that has changed until then. The caller holds the agencies' locks.
    ///
    /// @param calm units of which one was asked for since then are left to [#gather], so that a thousand
    ///     changes in a row do not mean a thousand computations
    /// @return a command for each agency of a known region of which units are to be asked for at once
    List<RecomputationRequested> request(Collection<AgencyCode> agencies, Instant now, Instant calm);

    /// The same, with a command for each agency of a known region of which units wait without one.
    List<RecomputationRequested> requestAtOnce(Collection<AgencyCode> agencies, Instant now);

    /// Commands for the units of known regions that wait and that nobody has asked for yet.
    List<RecomputationRequested> gather(Instant now);

    /// Notes a reason to compute the units of a region whose horizon began before its today.
    List<RecomputationRequested> requestEnded(RegionCode region, LocalDate today, Instant now);

    /// Commands for units of known regions that have waited since before an instant, as if asked for now.
    List<RecomputationRequested> repeatOverdue(Instant before, Instant now);

    /// That a unit's roster is computed.
    ///
    /// @param state as it was when the computation began
    /// @param horizon of the new roster
    /// @param people how many it is about
    record Computed(RosterState state, long policyVersion, RosterState.Horizon horizon, int people) {}

    void computed(Collection<Computed> units);

    /// Units of whose newest rosters nobody was told, by code.
    List<RosterState> untold(int most);

    /// The [revisions][RosterState#revision()] of units as they are now.
    Map<UnitCode, Long> revisions(Collection<UnitCode> units);

    /// Notes that everybody was told of these rosters. Of a unit that was computed again since, they have yet to be
    /// told.
    void told(Collection<RosterState> rosters);

    /// Notes that the stored rosters of agencies, as far as none waits, are right for a newer version as
    /// well.
    void confirm(Collection<AgencyCode> agencies, long policyVersion);

    /// Forgets which version the stored rosters of an agency apply: its region is another now.
    void forgetVersions(AgencyCode agency);

    /// The units of regions that wait, by code. Regions of which none waits may be missing.
    Map<RegionCode, List<UnitCode>> waiting(Collection<RegionCode> regions);
}
