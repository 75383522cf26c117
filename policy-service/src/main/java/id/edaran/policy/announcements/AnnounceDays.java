package id.edaran.policy.announcements;

import id.edaran.support.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/// Tells what is due. The event and the note that it was told commit together, so that neither a second instance nor a
/// restart tells it again, and what fell due while nobody ran is told late rather than never.
@ApplicationScoped
public class AnnounceDays {
    /// A national midnight brings some five hundred at once; a transaction holds no more than that.
    private static final int BATCH = 500;

    private final Announcements announcements;
    private final Outbox outbox;
    private final Clock clock;

    AnnounceDays(Announcements announcements, Outbox outbox, Clock clock) {
        this.announcements = announcements;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Tells everything that is due by now; returns at once when another instance is at it.
    public void announce() {
        int told = BATCH;
        while (told == BATCH) {
            told = QuarkusTransaction.requiringNew().timeout(60).call(this::announceBatch);
        }
    }

    private int announceBatch() {
        if (!announcements.elect()) {
            return 0;
        }
        List<Announcement> due = announcements.takeDue(clock.instant(), BATCH);
        tell(outbox, due);
        return due.size();
    }

    static void tell(Outbox outbox, List<Announcement> due) {
        outbox.append(due.stream()
                .map(announcement -> new Outbox.Event(
                        announcement.kind().eventType(), announcement.circular().toString(), announcement.due()))
                .toList());
    }
}
