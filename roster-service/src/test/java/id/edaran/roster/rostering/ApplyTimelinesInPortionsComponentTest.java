package id.edaran.roster.rostering;

import static id.edaran.roster.Rules.city;
import static id.edaran.roster.Rules.home;
import static id.edaran.roster.Rules.timeline;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.City;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.support.EdaranTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A national circular changes the rules of every region at once.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class ApplyTimelinesInPortionsComponentTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    /// More than one portion.
    private static final int REGIONS = 40;

    @Inject
    ApplyTimelinesInPortions applyTimelines;

    @Inject
    RecomputeInPortions recomputeInPortions;

    @Inject
    RosterStates states;

    @Test
    void ofSeveralVersionsTheNewestAloneIsComputed() throws InterruptedException, ExecutionException {
        City city = new City("53.74", "nwa");
        city.agency("dinas");
        city.unit("office", "dinas", "");
        city.employee("a", "office", "");
        apply(List.of(version("53.74", 1)));
        List<AgencyCode> agency = List.of(new AgencyCode(city.code("dinas")));
        await().atMost(SOON).until(() -> versions(agency).equals(List.of(1L)));
        long before = states(agency).getFirst().revision();

        apply(List.of(version("53.74", 3), version("53.74", 2), version("53.74", 3)));
        await().atMost(SOON).until(() -> versions(agency).equals(List.of(3L)));
        apply(List.of(version("53.74", 2)));

        assertEquals(before + 1, states(agency).getFirst().revision());
        assertEquals(List.of(3L), versions(agency));
    }

    /// Whoever applies locks many agencies, and so does whoever computes: no order of theirs may leave them waiting for
    /// each other.
    @Test
    void manyRegionsAreTakenOverWhileTheirRostersAreComputed() throws InterruptedException, ExecutionException {
        List<AgencyCode> agencies = new ArrayList<>();
        List<String> regions = IntStream.range(0, REGIONS)
                .mapToObj(i -> "5%d.%02d".formatted(i % 4 + 4, 51 + i / 4))
                .toList();
        for (String region : regions) {
            // The order of the regions is not that of their agencies.
            City city = new City(region, "nwb%d".formatted(1_000 - Integer.parseInt(region.replace(".", "")) % 100));
            city.agency(region);
            city.unit("office" + region, region, "");
            agencies.add(new AgencyCode(city.code(region)));
        }
        apply(regions.stream().map(region -> version(region, 1)).toList());

        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int first = 2; first < 12; first++) {
                int version = first;
                running.add(threads.submit(() -> applyTimelines.apply(regions.stream()
                        .flatMap(region -> Stream.of(version(region, version - 1), version(region, version)))
                        .toList())));
                running.add(threads.submit(() -> recomputeInPortions.recompute(agencies)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }

        await().atMost(SOON)
                .until(() -> versions(agencies).stream().allMatch(version -> version == 11)
                        && states(agencies).stream().noneMatch(RosterState::isWaiting));
        assertTrue(states(agencies).stream().allMatch(state -> state.revision() <= 12), states(agencies)::toString);
        assertEquals(REGIONS, states(agencies).size());
    }

    /// Each version lets other people stay at home, so that every roster has to be computed for it.
    private static Timeline version(String region, int version) {
        return timeline(
                region, version, city("c" + version, "1", "2020-03-01", null, home(30 + version, Scope.EVERYONE)));
    }

    /// As a consumer does, from a thread that has neither a request nor a transaction.
    private void apply(List<Timeline> timelines) throws InterruptedException, ExecutionException {
        try (ExecutorService consumer = Executors.newSingleThreadExecutor()) {
            consumer.submit(() -> applyTimelines.apply(timelines)).get();
        }
    }

    private List<Long> versions(List<AgencyCode> agencies) {
        return states(agencies).stream().map(RosterState::policyVersion).toList();
    }

    private List<RosterState> states(List<AgencyCode> agencies) {
        return QuarkusTransaction.requiringNew().call(() -> states.ofAgencies(agencies));
    }
}
