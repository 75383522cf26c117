package id.edaran.checkin.gate;

import id.edaran.checkin.guests.Host;
import id.edaran.checkin.people.Identity;
import id.edaran.contracts.Json;
import id.edaran.contracts.event.EntryDecided.Purpose;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody asks to come in.
///
/// @param qr the text of the poster that the person scanned
/// @param host whom a guest comes to see
/// @param scannedAt as of when it is decided; null for now
public record Scan(
        ScanId id,
        Identity identity,
        @Nullable String qr,
        Purpose purpose,
        @Nullable Host host,
        @Nullable Instant scannedAt) {
    /// As long as a scan may be under way.
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    /// Whether it was made at another time than it is decided: whoever made it is not at the door any more.
    boolean isPast(Instant now) {
        return scannedAt != null && scannedAt.plus(UNDER_WAY).isBefore(now);
    }

    /// Everything that makes this scan this scan, as one text; it holds identity numbers and is only ever digested.
    String content() {
        return Json.text(this);
    }
}
