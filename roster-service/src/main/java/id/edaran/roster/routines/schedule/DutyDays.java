package id.edaran.roster.routines.schedule;

import id.edaran.roster.routines.AnnounceOverdueDuties;
import id.edaran.roster.routines.RemoveStaffTests;
import id.edaran.support.messaging.Outage;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

@ApplicationScoped
class DutyDays {
    private static final Logger LOG = Logger.getLogger(DutyDays.class);

    private final AnnounceOverdueDuties announceOverdueDuties;
    private final RemoveStaffTests removeStaffTests;

    DutyDays(AnnounceOverdueDuties announceOverdueDuties, RemoveStaffTests removeStaffTests) {
        this.announceOverdueDuties = announceOverdueDuties;
        this.removeStaffTests = removeStaffTests;
    }

    @Scheduled(
            every = "${edaran.routines.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void announce() {
        unlessTheDatabaseIsAway(announceOverdueDuties::announce);
    }

    @Scheduled(
            every = "1h",
            delayed = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void forget() {
        unlessTheDatabaseIsAway(removeStaffTests::remove);
    }

    private static void unlessTheDatabaseIsAway(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!Outage.isBehind(e)) {
                throw e;
            }
            // Nothing is lost: what is due stays due.
            LOG.warnf("routine duties wait for the database: %s", e.getMessage());
        }
    }
}
