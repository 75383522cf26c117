package id.edaran.policy.delegations.schedule;

import id.edaran.policy.delegations.RemindAgencyHeads;
import id.edaran.support.messaging.Outage;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

@ApplicationScoped
class LateDecisions {
    private static final Logger LOG = Logger.getLogger(LateDecisions.class);

    private final RemindAgencyHeads remindAgencyHeads;

    LateDecisions(RemindAgencyHeads remindAgencyHeads) {
        this.remindAgencyHeads = remindAgencyHeads;
    }

    @Scheduled(
            every = "${edaran.delegations.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void remind() {
        try {
            remindAgencyHeads.remind();
        } catch (RuntimeException e) {
            if (!Outage.isBehind(e)) {
                throw e;
            }
            // Nothing is lost: what is due stays due.
            LOG.warnf("reminders wait for the database: %s", e.getMessage());
        }
    }
}
