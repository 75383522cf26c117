package id.edaran.roster.rostering.schedule;

import id.edaran.roster.rostering.RequestRecomputation;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Upkeep {
    private final RequestRecomputation requestRecomputation;

    Upkeep(RequestRecomputation requestRecomputation) {
        this.requestRecomputation = requestRecomputation;
    }

    /// At the start, too: the service may have slept through a region's midnight.
    @Scheduled(
            every = "${edaran.roster.upkeep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void catchUp() {
        requestRecomputation.catchUp();
    }

    @Scheduled(
            every = "${edaran.roster.gathering}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void gather() {
        requestRecomputation.gather();
    }
}
