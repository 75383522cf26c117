package id.edaran.policy;

import static id.edaran.policy.HeadsOfAgencies.COUNTERS_KEEP_DUTY;
import static id.edaran.policy.HeadsOfAgencies.NAMED_STAY;
import static id.edaran.policy.HeadsOfAgencies.eventually;
import static id.edaran.policy.PolicyApi.as;
import static id.edaran.policy.PolicyApi.circular;
import static id.edaran.policy.PolicyApi.publish;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.DelegatedDecisionLate;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.Topic;
import id.edaran.policy.delegations.RemindAgencyHeads;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.TestKafka;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Agency heads who let a day pass are told of, once.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class LateDecisionsComponentTest {
    @Inject
    RemindAgencyHeads remindAgencyHeads;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void tsl5IsToldOfOnceAtTheRegionsOwnMidnightByTwoInstances() {
        for (String zone : List.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")) {
            HeadsOfAgencies city = HeadsOfAgencies.city(zone);
            LocalDate by = city.today(zone);
            city.tellUnits();
            String circular = publish(circular(city.region(), "1/2020", "2020-03-18", null, COUNTERS_KEEP_DUTY))
                    .path("id");
            eventually(() -> city.asked("").body("items", hasSize(1)));
            Instant midnight = by.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant();

            remindAgencyHeads.remind(city.region(), midnight.minusMillis(1));
            assertEquals(List.of(), toldAfterAWhile(city));
            try (ExecutorService instances = Executors.newFixedThreadPool(4)) {
                for (int i = 0; i < 12; i++) {
                    instances.execute(() -> remindAgencyHeads.remind(city.region(), midnight));
                }
            }
            // Takes care that one instance looked, even where all had found the region taken.
            remindAgencyHeads.remind(city.region(), midnight.plusSeconds(1));

            eventually(() -> assertEquals(
                    List.of(new DelegatedDecisionLate(
                            city.disdukcapil(),
                            city.region(),
                            DelegatedDecisionLate.Kind.DUTY_ROSTER,
                            circular,
                            "1/2020",
                            "1",
                            by,
                            midnight)),
                    told(city)));
            remindAgencyHeads.remind(city.region(), midnight.plus(Duration.ofDays(5)));
            assertEquals(1, toldAfterAWhile(city).size());
        }
    }

    @Test
    void tsl3WhoDecidedIsNotReminded() {
        HeadsOfAgencies city = HeadsOfAgencies.city("Asia/Jakarta");
        city.tellUnits();
        city.tellNamed("-e1", true, 1);
        publish(circular(city.region(), "1/2020", "2020-03-18", null, NAMED_STAY));
        eventually(() -> city.asked("state=DECIDED").body("items", hasSize(1)));
        eventually(() -> city.asked("state=OPEN").body("items", hasSize(1)));

        remindAgencyHeads.remind(city.region(), in(3));

        eventually(() -> assertEquals(
                List.of(city.disdukcapil()),
                told(city).stream().map(DelegatedDecisionLate::agency).toList()));
    }

    @Test
    void remindsByItselfOfWhatBecameLateWhileNobodyRan() {
        HeadsOfAgencies city = HeadsOfAgencies.city("Asia/Jakarta");
        city.tellUnits();
        String circular = publish(circular(city.region(), "1/2020", "2020-03-18", null, COUNTERS_KEEP_DUTY))
                .path("id");
        eventually(() -> city.asked("").body("items", hasSize(1)));

        publishedDaysAgo(city, circular, 3);

        LocalDate by = city.today("Asia/Jakarta").minusDays(3);
        eventually(() -> assertEquals(
                List.of(by), told(city).stream().map(DelegatedDecisionLate::by).toList()));
    }

    @Test
    void remindsOfWhatIsTakenBackLate() {
        HeadsOfAgencies city = HeadsOfAgencies.city("Asia/Jakarta");
        LocalDate day = city.today("Asia/Jakarta");
        city.tellUnits();
        city.tellPinned(day, List.of("e1"), 1);
        String circular = publish(circular(city.region(), "1/2020", "2020-03-18", null, COUNTERS_KEEP_DUTY))
                .path("id");
        eventually(() -> city.asked("state=DECIDED").body("items", hasSize(1)));
        publishedDaysAgo(city, circular, 2);
        assertEquals(List.of(), toldAfterAWhile(city));

        city.tellPinned(day, List.of(), 2);

        eventually(() -> assertEquals(1, told(city).size()));
    }

    @Test
    void remindsOfAgenciesThatBecomeKnownLate() {
        HeadsOfAgencies city = HeadsOfAgencies.city("Asia/Jakarta");
        String circular = publish(circular(city.region(), "1/2020", "2020-03-18", null, COUNTERS_KEEP_DUTY))
                .path("id");
        publishedDaysAgo(city, circular, 2);
        assertEquals(List.of(), toldAfterAWhile(city));

        city.tellUnits();

        eventually(() -> assertEquals(1, told(city).size()));
    }

    @Test
    void remindsOfWhatAnAlertLevelWakesLate() {
        HeadsOfAgencies city = HeadsOfAgencies.city("Asia/Jakarta");
        city.tellUnits();
        String fromLevelThree =
                COUNTERS_KEEP_DUTY.replace("\"unitKinds\"", "\"minimumAlertLevel\":\"III\",\"unitKinds\"");
        String circular = publish(circular(city.region(), "1/2020", "2020-03-18", null, fromLevelThree))
                .path("id");
        publishedDaysAgo(city, circular, 3);
        assertEquals(List.of(), toldAfterAWhile(city));

        LocalDate yesterday = city.today("Asia/Jakarta").minusDays(1);
        as("administrator", "ID")
                .body(Map.of("level", "III", "basis", "instruksi contoh"))
                .put("/v1/regions/" + city.region() + "/alert-levels/" + yesterday)
                .then()
                .statusCode(201);

        eventually(() -> assertEquals(
                List.of(yesterday),
                told(city).stream().map(DelegatedDecisionLate::by).toList()));
    }

    private static Instant in(int days) {
        return Instant.now().plus(Duration.ofDays(days));
    }

    /// As if the service had not run since; the region's timeline is built anew when the region is written.
    private void publishedDaysAgo(HeadsOfAgencies city, String circular, int days) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update revision set published_at = published_at - make_interval(days => ?) where circular = ?")) {
            update.setInt(1, days);
            update.setObject(2, UUID.fromString(circular));
            assertEquals(1, update.executeUpdate());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        as("administrator", "ID")
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "Kota Contoh", "level", "CITY", "timeZone", "Asia/Jakarta"))
                .put("/v1/regions/" + city.region())
                .then()
                .statusCode(200);
    }

    private static List<DelegatedDecisionLate> toldAfterAWhile(HeadsOfAgencies city) {
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        return told(city);
    }

    /// What a repeated batch of the outbox told twice counts once.
    private static List<DelegatedDecisionLate> told(HeadsOfAgencies city) {
        return TestKafka.read(Topic.DELEGATIONS.topicName()).stream()
                .filter(incoming ->
                        EventType.DELEGATED_DECISION_LATE.type().equals(TestKafka.header(incoming, "ce_type")))
                .map(incoming -> Map.entry(
                        String.valueOf(TestKafka.header(incoming, "ce_id")),
                        Json.read(incoming.value(), DelegatedDecisionLate.class)))
                .filter(event -> event.getValue().region().equals(city.region()))
                .distinct()
                .map(Map.Entry::getValue)
                .toList();
    }
}
