package id.edaran.checkin.retention;

import java.time.Instant;
import java.util.UUID;

/// That something was erased: what kind and how much, never whose.
///
/// @param erased how many rows so far
/// @param until what served its purpose before this instant was erased
/// @param endedAt when the last of it was erased
public record Erasure(
        UUID id, DataKind kind, Occasion occasion, long erased, Instant until, Instant beganAt, Instant endedAt) {
    /// Why it was erased.
    public enum Occasion {
        /// It had been kept long enough.
        EXPIRY,
        /// A person's data was to be erased.
        REQUEST
    }
}
