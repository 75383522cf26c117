package id.edaran.checkin.gate.schedule;

import id.edaran.checkin.gate.CloseSites;
import id.edaran.checkin.gate.KeepLinesMoving;
import id.edaran.support.messaging.Outage;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

@ApplicationScoped
class Lines {
    private static final Logger LOG = Logger.getLogger(Lines.class);

    private final KeepLinesMoving keepLinesMoving;
    private final CloseSites closeSites;

    Lines(KeepLinesMoving keepLinesMoving, CloseSites closeSites) {
        this.keepLinesMoving = keepLinesMoving;
        this.closeSites = closeSites;
    }

    @Scheduled(
            every = "${edaran.queue.look}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void move() {
        unlessAway(() -> keepLinesMoving.waiting().forEach(keepLinesMoving::move));
    }

    @Scheduled(
            every = "${edaran.gate.closing-look}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void close() {
        unlessAway(() -> closeSites.due().forEach(closeSites::close));
    }

    private static void unlessAway(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!Outage.isBehind(e)) {
                throw e;
            }
            // Nothing is lost: what is due stays due.
            LOG.warnf("waiting lines wait for the database: %s", e.getMessage());
        }
    }
}
