package id.edaran.checkin.guests;

import id.edaran.checkin.people.Subject;
import id.edaran.checkin.sites.SiteCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A guest who is expected at a site.
///
/// @param subject keyed pseudonym of the guest
/// @param from first instant at which the guest is expected
/// @param until last one
/// @param purpose in the host's own words
/// @param cancelledAt null while the guest is expected
/// @param version 1 at first, 2 once it is cancelled
public record Announcement(
        UUID id,
        SiteCode site,
        Subject subject,
        String name,
        Instant from,
        Instant until,
        Host host,
        String purpose,
        @Nullable Instant cancelledAt,
        long version) {
    Announcement cancelled(Instant at) {
        return new Announcement(id, site, subject, name, from, until, host, purpose, at, version + 1);
    }

    public boolean expectedAt(Instant at) {
        return cancelledAt == null && !at.isBefore(from) && !at.isAfter(until);
    }
}
