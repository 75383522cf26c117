package id.edaran.checkin.guests.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.edaran.checkin.guests.Announcement;
import id.edaran.checkin.guests.Host;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The representation of an announced guest.
///
/// @param cancelledAt null while the guest is expected
@JsonInclude(JsonInclude.Include.ALWAYS)
record GuestBody(
        String id,
        String site,
        String subject,
        String name,
        Instant from,
        Instant until,
        Host host,
        String purpose,
        @Nullable Instant cancelledAt) {
    static GuestBody of(Announcement announcement) {
        return new GuestBody(
                announcement.id().toString(),
                announcement.site().value(),
                announcement.subject().pseudonym(),
                announcement.name(),
                announcement.from(),
                announcement.until(),
                announcement.host(),
                announcement.purpose(),
                announcement.cancelledAt());
    }
}
