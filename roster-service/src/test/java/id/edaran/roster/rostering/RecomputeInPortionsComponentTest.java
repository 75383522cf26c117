package id.edaran.roster.rostering;

import static id.edaran.roster.Rules.city;
import static id.edaran.roster.Rules.home;
import static id.edaran.roster.Rules.timeline;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.edaran.contracts.rule.Scope;
import id.edaran.roster.City;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.support.EdaranTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class RecomputeInPortionsComponentTest {
    private static final List<AgencyCode> AGENCIES =
            List.of(new AgencyCode("rip-a"), new AgencyCode("rip-b"), new AgencyCode("rip-c"));

    @Inject
    RecomputeInPortions recomputeInPortions;

    @Inject
    RosterStates states;

    @Inject
    Session session;

    /// Kafka's consumers call from threads that have neither a request nor a transaction.
    @Test
    void smallAgenciesAreOnePortion() throws InterruptedException, ExecutionException {
        City city = new City("53.72", "rip");
        for (String agency : List.of("a", "b", "c")) {
            city.agency(agency);
            city.unit(agency + "1", agency, "");
        }
        city.publish(timeline("53.72", 1, city("c", "1", "2020-03-01", null, home(50, Scope.EVERYONE))));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> states().size() == 3 && states().stream().noneMatch(RosterState::isWaiting));
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("""
                        update unit_roster set requested = requested + 1, asked_at = now() where unit like 'rip-%'
                        """).executeUpdate());

        try (ExecutorService consumer = Executors.newSingleThreadExecutor()) {
            consumer.submit(() -> recomputeInPortions.recompute(AGENCIES)).get();
        }

        assertEquals(
                1,
                states().stream()
                        .map(RecomputeInPortionsComponentTest::computedAt)
                        .collect(Collectors.toSet())
                        .size(),
                states()::toString);
        assertEquals(0, states().stream().filter(RosterState::isWaiting).count(), states()::toString);
    }

    private static Instant computedAt(RosterState state) {
        return Objects.requireNonNull(state.horizon()).computedAt();
    }

    private List<RosterState> states() {
        return QuarkusTransaction.requiringNew().call(() -> states.ofAgencies(AGENCIES));
    }
}
