package id.edaran.policy.timelines;

import id.edaran.contracts.timeline.Timeline;
import java.time.Instant;
import java.util.Optional;

/// The newest timeline of each region, and when each version came to be.
public interface Timelines {
    /// Makes changes of timelines follow one another, over all instances, until the transaction ends.
    void lock();

    Optional<Timeline> newest(String region);

    /// 0 for a region without a timeline.
    long version(String region);

    /// The version that was the newest at an instant; 0 where there was none.
    long versionAt(String region, Instant instant);

    /// The latest instant at which any timeline was published.
    Optional<Instant> latest();

    void store(Timeline timeline);
}
