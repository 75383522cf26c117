package id.edaran.checkin.retention.rest;

import id.edaran.checkin.retention.Erasure;
import id.edaran.checkin.retention.Erasure.Occasion;
import java.time.Instant;

/// The representation of an erasure.
///
/// @param until what had served its purpose before this instant was erased
record ErasureBody(
        String id, String kind, Occasion occasion, long erased, Instant until, Instant beganAt, Instant endedAt) {
    static ErasureBody of(Erasure erasure) {
        return new ErasureBody(
                erasure.id().toString(),
                erasure.kind().word(),
                erasure.occasion(),
                erasure.erased(),
                erasure.until(),
                erasure.beganAt(),
                erasure.endedAt());
    }
}
