package id.edaran.checkin.retention.schedule;

import id.edaran.checkin.retention.EraseExpired;
import id.edaran.support.messaging.Outage;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

@ApplicationScoped
class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final EraseExpired eraseExpired;

    Retention(EraseExpired eraseExpired) {
        this.eraseExpired = eraseExpired;
    }

    @Scheduled(
            every = "${edaran.retention.every}",
            delayed = "${edaran.retention.first-after}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void erase() {
        try {
            eraseExpired.erase(
                    (kind, soFar, until) -> LOG.infof("erased %d %s from before %s so far", soFar, kind, until));
        } catch (RuntimeException e) {
            if (!Outage.isBehind(e)) {
                throw e;
            }
            // What is due stays due.
            LOG.warnf("erasing waits for the database: %s", e.getMessage());
        }
    }
}
