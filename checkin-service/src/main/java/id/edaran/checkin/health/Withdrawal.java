package id.edaran.checkin.health;

import java.time.Instant;

/// A record was taken back and counts for nothing.
///
/// @param officer the subject of the officer's token
/// @param reason in the officer's own words
public record Withdrawal(Instant at, String officer, String reason) {}
