package id.edaran.checkin.guests;

import id.edaran.checkin.guests.Announcements.Place;
import id.edaran.checkin.rules.RegionRules;
import id.edaran.checkin.sites.Site;
import id.edaran.contracts.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds the guests who are announced at a site.
@ApplicationScoped
public class FindGuests {
    private final RegionRules rules;
    private final Announcements announcements;
    private final Clock clock;

    FindGuests(RegionRules rules, Announcements announcements, Clock clock) {
        this.rules = rules;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Transactional
    public Optional<Announcement> find(Site site, UUID id) {
        return announcements.find(site.code(), id);
    }

    /// Who is expected on a day of the site's region, cancelled visits included.
    ///
    /// @param asked null for today
    @Transactional
    public List<Announcement> on(Site site, @Nullable LocalDate asked, @Nullable Place after, int limit) {
        Timeline timeline = rules.of(site.region());
        LocalDate day = asked == null ? timeline.dayOf(clock.instant()) : asked;
        return announcements.list(
                site.code(),
                day.atStartOfDay(timeline.timeZone()).toInstant(),
                day.plusDays(1).atStartOfDay(timeline.timeZone()).toInstant(),
                after,
                limit);
    }
}
