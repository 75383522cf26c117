package id.edaran.checkin.guests;

import id.edaran.checkin.people.Person;
import id.edaran.checkin.sites.SiteCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The guests who were announced.
public interface Announcements {
    void add(Announcement announcement, Instant announcedAt);

    Optional<Announcement> find(SiteCode site, UUID id);

    /// The announcement, kept from changing until the transaction ends.
    Optional<Announcement> lock(SiteCode site, UUID id);

    void replace(Announcement announcement);

    /// Who is expected at a site within a span, by first instant.
    ///
    /// @param end the span ends before it
    /// @param after null for the beginning
    List<Announcement> list(SiteCode site, Instant begin, Instant end, @Nullable Place after, int limit);

    /// The announcements of a person at a site that are expected at an instant, the newest first.
    List<Announcement> expected(SiteCode site, Person person, Instant at);

    /// Where a list goes on.
    record Place(Instant from, UUID id) {}
}
