package id.edaran.policy.alertlevels;

import java.time.Instant;

/// An alert level as it was recorded.
///
/// @param version grows with every word on that day of the region, also over taking it back
/// @param publishedAt since when it is known
public record RecordedLevel(StatedLevel stated, long version, Instant publishedAt) {}
