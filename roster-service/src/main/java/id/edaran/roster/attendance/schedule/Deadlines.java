package id.edaran.roster.attendance.schedule;

import id.edaran.roster.attendance.AnnounceMissingReports;
import id.edaran.support.messaging.Outage;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

@ApplicationScoped
class Deadlines {
    private static final Logger LOG = Logger.getLogger(Deadlines.class);

    private final AnnounceMissingReports announceMissingReports;

    Deadlines(AnnounceMissingReports announceMissingReports) {
        this.announceMissingReports = announceMissingReports;
    }

    @Scheduled(
            every = "${edaran.attendance.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void announce() {
        try {
            announceMissingReports.announce();
        } catch (RuntimeException e) {
            if (!Outage.isBehind(e)) {
                throw e;
            }
            // Nothing is lost: what is due stays due.
            LOG.warnf("missing reports wait for the database: %s", e.getMessage());
        }
    }
}
