package id.edaran.checkin.gate.rest;

import id.edaran.checkin.gate.DecideEntries;
import id.edaran.checkin.gate.DecideEntries.Request;
import id.edaran.checkin.gate.EntryOutcome;
import id.edaran.checkin.sites.SiteCode;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Has scans that come at the same time decided together. A scan on an idle lane is decided at once;
/// those that come while a round is under way are the next round. All scans of a site take the same
/// lane, so that rounds do not wait for each other's sites.
@ApplicationScoped
class EntryLanes {
    /// One reads while the other one's commit waits for the disk; more would only share the same processors.
    private static final int LANES = 2;
    private static final long PATIENCE_MILLIS = 200;

    private final DecideEntries decideEntries;
    private final int most;
    private final List<Lane> lanes;
    private volatile boolean running = true;

    EntryLanes(DecideEntries decideEntries, @ConfigProperty(name = "edaran.gate.most-in-a-round") int most) {
        this.most = most;
        this.decideEntries = decideEntries;
        this.lanes = IntStream.range(0, LANES).mapToObj(Lane::new).toList();
    }

    void start(@Observes StartupEvent event) {
        lanes.forEach(lane -> lane.thread.start());
    }

    /// Who waits is answered before the lane ends.
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        for (Lane lane : lanes) {
            lane.thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    /// Waits for the outcome.
    ///
    /// @throws RuntimeException what went wrong with this request, not with another of its round
    EntryOutcome decide(Request request) {
        Waiting waiting = new Waiting(request, new CompletableFuture<>());
        lane(request.site()).waiting.add(waiting);
        try {
            return waiting.outcome().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private Lane lane(SiteCode site) {
        return lanes.get(Math.floorMod(site.hashCode(), LANES));
    }

    private record Waiting(Request request, CompletableFuture<EntryOutcome> outcome) {}

    private final class Lane {
        private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
        private final Thread thread;

        Lane(int number) {
            this.thread =
                    Thread.ofPlatform().name("entry-lane-" + number).daemon().unstarted(this::run);
        }

        private void run() {
            while (running || !waiting.isEmpty()) {
                try {
                    Waiting first = waiting.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                    if (first != null) {
                        List<Waiting> round = new ArrayList<>(List.of(first));
                        waiting.drainTo(round, most - 1);
                        decide(round);
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }

        private void decide(List<Waiting> round) {
            try {
                List<EntryOutcome> outcomes =
                        decided(round.stream().map(Waiting::request).toList());
                for (int i = 0; i < outcomes.size(); i++) {
                    round.get(i).outcome().complete(outcomes.get(i));
                }
            } catch (RuntimeException | Error e) {
                if (round.size() == 1) {
                    round.getFirst().outcome().completeExceptionally(e);
                } else {
                    // What is wrong with one of them must not refuse the others.
                    round.forEach(alone -> decide(List.of(alone)));
                }
            }
        }

        /// What a transaction reads is kept with a request, and this thread has none.
        private List<EntryOutcome> decided(List<Request> requests) {
            ManagedContext context = Arc.container().requestContext();
            context.activate();
            try {
                return decideEntries.decide(requests);
            } finally {
                context.terminate();
            }
        }
    }
}
