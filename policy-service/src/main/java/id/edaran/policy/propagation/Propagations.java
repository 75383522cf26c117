package id.edaran.policy.propagation;

import id.edaran.policy.circulars.CircularId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/// Which unit and which site applies which version of its region's timeline. Versions are only ever raised.
public interface Propagations {
    /// Notes that a revision of a circular is carried by a version of a region's timeline.
    void expect(CircularId circular, int revision, String region, long version, Instant publishedAt);

    /// Notes what the directory says of a unit; ignored when not newer than what is known.
    void know(String unit, String region, String agency, long revision);

    void appliedByUnit(String unit, String region, long version);

    /// All units of a region apply a version, except those that answer for themselves.
    void appliedByAllUnits(String region, long version, Collection<String> except);

    void appliedBySite(String site, String region, long version);

    /// Notes the instant for every revision that everybody in the region has applied by now.
    void complete(String region, Instant now);

    /// Where the newest revision of a circular stands; empty for a draft.
    Optional<Propagation> of(CircularId circular);

    /// The agency of a unit, where it is known.
    Optional<String> agencyOf(String unit);
}
