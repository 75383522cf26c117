package id.edaran.policy.announcements;

import id.edaran.policy.announcements.Announcement.Told;
import id.edaran.policy.circulars.Circular;
import id.edaran.policy.circulars.CircularId;
import id.edaran.policy.regions.Region;
import id.edaran.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes the agenda of a region's circulars anew, in the transaction of whatever changes their days.
///
/// What fell due before the change is told first, as the agenda had it: the diary is the same whether the announcer was
/// a moment late or a month.
@ApplicationScoped
public class PlanAnnouncements {
    private final Announcements announcements;
    private final Outbox outbox;
    private final Clock clock;

    PlanAnnouncements(Announcements announcements, Outbox outbox, Clock clock) {
        this.announcements = announcements;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param published everything that was ever published in the region
    @Transactional(TxType.MANDATORY)
    public void plan(Region region, List<Circular> published) {
        if (published.isEmpty()) {
            return;
        }
        AnnounceDays.tell(outbox, announcements.takeDue(region.code(), clock.instant()));
        Map<CircularId, List<Announcement>> open = announcements.open(region.code());
        Map<CircularId, Set<Told>> told = announcements.told(region.code());
        for (Circular circular : published) {
            List<Announcement> wanted =
                    Agenda.open(circular, published, region.timeZone(), told.getOrDefault(circular.id(), Set.of()));
            if (!wanted.equals(open.getOrDefault(circular.id(), List.of()))) {
                announcements.replace(circular.id(), wanted);
            }
        }
    }
}
