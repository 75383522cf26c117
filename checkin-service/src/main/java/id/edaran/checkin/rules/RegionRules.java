package id.edaran.checkin.rules;

import id.edaran.contracts.timeline.Timeline;
import java.time.Duration;
import java.time.LocalDate;

/// The newest timeline of each region.
public interface RegionRules {
    /// The timeline by which a region's doors decide in this transaction. A region that has none yet has no rules and
    /// is at version 0.
    Timeline of(String region);

    /// The version of [#of], without reading it.
    long version(String region);

    /// Keeps a region at its version until the transaction ends; several may hold it at once.
    void hold(String region);

    /// Stores a timeline that is newer than the stored one.
    ///
    /// @return false when it is not newer, and nothing was changed
    boolean store(Timeline timeline);

    /// The greatest age at which any door may still accept a test, by the rules of all regions that are
    /// in force on a day or later; zero without such a rule.
    Duration oldestProof(LocalDate from);
}
