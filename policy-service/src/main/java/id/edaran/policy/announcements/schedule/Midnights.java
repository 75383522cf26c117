package id.edaran.policy.announcements.schedule;

import id.edaran.policy.announcements.AnnounceDays;
import id.edaran.policy.announcements.ReplanAnnouncements;
import id.edaran.support.messaging.Outage;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

@ApplicationScoped
class Midnights {
    private static final Logger LOG = Logger.getLogger(Midnights.class);

    private final AnnounceDays announceDays;
    private final ReplanAnnouncements replanAnnouncements;
    private volatile boolean replanned;

    Midnights(AnnounceDays announceDays, ReplanAnnouncements replanAnnouncements) {
        this.announceDays = announceDays;
        this.replanAnnouncements = replanAnnouncements;
    }

    @Scheduled(
            every = "${edaran.announcements.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void announce() {
        try {
            if (!replanned) {
                replanAnnouncements.replan();
                replanned = true;
            }
            announceDays.announce();
        } catch (RuntimeException e) {
            if (!Outage.isBehind(e)) {
                throw e;
            }
            // Nothing is lost: what is due stays due.
            LOG.warnf("announcements wait for the database: %s", e.getMessage());
        }
    }
}
