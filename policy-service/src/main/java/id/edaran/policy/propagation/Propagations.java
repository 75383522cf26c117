package id.edaran.policy.propagation;

import id.edaran.contracts.event.UnitChanged;
import id.edaran.policy.circulars.CircularId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which unit and which site applies which version of its region's timeline. Versions are only ever raised.
public interface Propagations {
    /// Notes that a revision of a circular is carried by a version of a region's timeline.
    void expect(CircularId circular, int revision, String region, long version, Instant publishedAt);

    /// Notes what the directory says of a unit; ignored when not newer than what is known.
    void know(UnitChanged unit);

    /// @param rosters in the order in which they were told; of a unit that is among them several times the newest
    /// counts
    void appliedByUnits(Collection<AppliedRoster> rosters);

    /// All units of a region apply a version, except those that answer for themselves.
    void appliedByAllUnits(String region, long version, Collection<String> except);

    void appliedBySite(String site, String region, long version);

    /// Notes the instant for every revision that everybody in the region has applied by now.
    void complete(String region, Instant now);

    /// Where the newest revision of a circular stands; empty for a draft.
    Optional<Propagation> of(CircularId circular);

    /// By unit: the agencies of the unit and of all units beneath it. Units that are not known, here or
    /// beneath, are left out.
    Map<String, Set<String>> agenciesBeneath(Collection<String> units);
}
