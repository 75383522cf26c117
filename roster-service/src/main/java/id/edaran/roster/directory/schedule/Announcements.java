package id.edaran.roster.directory.schedule;

import id.edaran.roster.directory.AnnounceEmployees;
import id.edaran.roster.directory.EmployeeId;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class Announcements {
    private final AnnounceEmployees announceEmployees;

    Announcements(AnnounceEmployees announceEmployees) {
        this.announceEmployees = announceEmployees;
    }

    /// Nothing to do but once after an update; an index of exactly these rows makes asking cheap.
    @Scheduled(
            every = "${edaran.roster.upkeep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void tellOfTheUntold() {
        Optional<EmployeeId> last = announceEmployees.announceUntold(null);
        while (last.isPresent()) {
            last = announceEmployees.announceUntold(last.get());
        }
    }
}
