package id.edaran.checkin.guests;

import id.edaran.checkin.guests.CancellationOutcome.AlreadyCancelled;
import id.edaran.checkin.guests.CancellationOutcome.Cancelled;
import id.edaran.checkin.guests.CancellationOutcome.UnknownAnnouncement;
import id.edaran.checkin.sites.SiteCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Cancels an announced visit.
@ApplicationScoped
public class CancelGuest {
    private final Announcements announcements;
    private final Clock clock;

    CancelGuest(Announcements announcements, Clock clock) {
        this.announcements = announcements;
        this.clock = clock;
    }

    /// @param beforeChanging sees the announcement as it is; what it throws leaves everything as it was
    @Transactional
    public CancellationOutcome cancel(SiteCode site, UUID id, Consumer<Announcement> beforeChanging) {
        Optional<Announcement> found = announcements.lock(site, id);
        if (found.isEmpty()) {
            return new UnknownAnnouncement();
        }
        beforeChanging.accept(found.get());
        if (found.get().cancelledAt() != null) {
            return new AlreadyCancelled();
        }
        Announcement cancelled = found.get().cancelled(clock.instant());
        announcements.replace(cancelled);
        return new Cancelled(cancelled);
    }
}
