package id.edaran.checkin.health;

import java.time.Instant;

/// What a test said before somebody changed it.
///
/// @param before the test with the version that it had
/// @param changedBy the subject of the officer's token
/// @param reason in the officer's own words
public record TestRevision(HealthTest before, Instant changedAt, String changedBy, String reason) {}
