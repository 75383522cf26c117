package id.edaran.roster.absences;

import static id.edaran.roster.Rules.day;
import static id.edaran.roster.Rules.timeline;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.AvailabilityChanged;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.Topic;
import id.edaran.roster.City;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.rostering.Workforce.Away;
import id.edaran.roster.rostering.Workforces;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.TestKafka;
import id.edaran.support.privacy.Pseudonyms;
import id.edaran.support.privacy.Pseudonyms.Identifier;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Isolations as checkin-service tells them.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class AvailabilityComponentTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String NIP = "198502022010011777";

    @Inject
    Workforces workforces;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    ApplyAvailability applyAvailability;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void keepsTheNewestWordAndAsksForTheRosterAtOnce() {
        City city = staffed("61.11", "iso1");
        String subject = pseudonyms.of(Identifier.NIK, City.nik("iso1-a"));
        long before = city.revision("office");

        tell(subject, "2020-03-24", "2020-04-06", 2);
        await().atMost(SOON).until(() -> isolation(city, "a").equals(days("2020-03-24", "2020-04-06")));
        await().atMost(SOON).until(() -> city.revision("office") > before);

        await().atMost(SOON).until(() -> "ABSENT".equals(city.assignment("a", "2020-03-24")));
        assertEquals("ON_SITE", city.assignment("b", "2020-03-24"));
        city.as("health-officer")
                .get("/v1/employees/iso1-a/assignments/2020-03-24")
                .then()
                .body("assignment", equalTo("ISOLATION"));

        tell(subject, "2020-03-20", "2020-03-21", 1);
        tell(subject, null, null, 2);
        tell(subject, "2020-03-24", "2020-04-10", 3);
        await().atMost(SOON).until(() -> isolation(city, "a").equals(days("2020-03-24", "2020-04-10")));
        long prolonged = city.revision("office");

        tell(subject, null, null, 4);
        await().atMost(SOON).until(() -> isolation(city, "a").isEmpty());
        await().atMost(SOON).until(() -> city.revision("office") > prolonged);
        tell(subject, "2020-03-24", "2020-04-10", 3);
        // One more of the same key, behind the one that must have no effect.
        tell(subject, "2020-05-01", "2020-05-02", 5);
        await().atMost(SOON).until(() -> isolation(city, "a").equals(days("2020-05-01", "2020-05-02")));
        assertEquals(Map.of(), other(city));
    }

    @Test
    void findsPeopleWhoAreRecordedLater() {
        City city = staffed("61.12", "iso2");
        tell(pseudonyms.of(Identifier.NIK, City.nik("iso2-late")), "2020-03-24", "2020-04-06", 1);
        tell(pseudonyms.of(Identifier.NIP, NIP), "2020-03-30", "2020-04-12", 1);
        await().atMost(SOON)
                .until(() -> count("select count(*) from availability where subject in ('"
                                + pseudonyms.of(Identifier.NIK, City.nik("iso2-late")) + "', '"
                                + pseudonyms.of(Identifier.NIP, NIP) + "')")
                        == 2);

        city.employee("late", "office", "");
        assertEquals(days("2020-03-24", "2020-04-06"), settled(city, "late", 1));

        // A second number of somebody finds what is told of that one.
        long before = city.revision("office");
        city.as("hr-admin")
                .header("If-Match", "\"1\"")
                .body(city.employeeBody("late", "office", ",\"nip\":\"" + NIP + "\""))
                .put("/v1/employees/iso2-late")
                .then()
                .statusCode(200);
        List<Away> both = new ArrayList<>(days("2020-03-24", "2020-04-06"));
        both.addAll(days("2020-03-30", "2020-04-12"));
        assertEquals(both, settled(city, "late", 2));
        await().atMost(SOON).until(() -> city.revision("office") > before);
    }

    @Test
    void endsWithTheNewestWhateverTheOrder() {
        City city = staffed("61.13", "iso3");
        long seed = 20200324;
        List<Integer> order = new ArrayList<>();
        IntStream.rangeClosed(1, 20).forEach(revision -> order.addAll(List.of(revision, revision)));
        Collections.shuffle(order, new Random(seed));
        String subject = pseudonyms.of(Identifier.NIK, City.nik("iso3-a"));

        order.forEach(revision -> tell(
                subject,
                "2020-03-24",
                LocalDate.parse("2020-04-01").plusDays(revision).toString(),
                revision));
        tell(pseudonyms.of(Identifier.NIK, City.nik("iso3-b")), "2020-03-24", "2020-03-25", 1);

        await("seed " + seed).atMost(SOON).until(() -> isolation(city, "a").equals(days("2020-03-24", "2020-04-21")));
    }

    /// Otherwise the roster that is computed for the newcomer may miss the isolation that is about to commit.
    @Test
    void letsWhoIsRecordedMeanwhileWait() {
        City city = staffed("61.14", "iso4");
        String subject = pseudonyms.of(Identifier.NIK, City.nik("iso4-late"));

        CompletableFuture<Void> recording = QuarkusTransaction.requiringNew().call(() -> {
            applyAvailability.apply(isolating(subject, "2020-03-24", "2020-04-06", 1));
            CompletableFuture<Void> begun = CompletableFuture.runAsync(() -> city.employee("late", "office", ""));
            await().atMost(SOON).until(this::somebodyWaits);
            assertFalse(begun.isDone());
            return begun;
        });

        recording.join();
        await().atMost(SOON).until(() -> "ABSENT".equals(city.assignment("late", "2020-03-24")));
        assertEquals(days("2020-03-24", "2020-04-06"), isolation(city, "late"));
    }

    @Test
    void parksWhatItCannotReadAndGoesOn() {
        City city = staffed("61.15", "iso5");
        String subject = pseudonyms.of(Identifier.NIK, City.nik("iso5-a"));
        for (String poison : List.of(
                "no json",
                "{\"subject\":\"" + subject + "\",\"unavailableUntil\":\"2020-04-06\",\"revision\":1}",
                "{\"subject\":\"" + subject + "\",\"unavailableFrom\":\"x\",\"revision\":1}")) {
            City.send(EventType.AVAILABILITY_CHANGED, subject, poison.getBytes(StandardCharsets.UTF_8));
        }

        tell(subject, "2020-03-24", "2020-04-06", 1);

        await().atMost(SOON).until(() -> isolation(city, "a").equals(days("2020-03-24", "2020-04-06")));
        await().atMost(SOON)
                .until(() -> TestKafka.read(Topic.deadLetters(Topic.HEALTH.topicName())).stream()
                                .filter(record -> subject.equals(record.key()))
                                .count()
                        == 3);
    }

    private static City staffed(String region, String prefix) {
        City city = new City(region, prefix);
        city.publish(timeline(region, 1));
        city.agency("dinas");
        city.unit("office", "dinas", "");
        city.employee("a", "office", "");
        city.employee("b", "office", "");
        await().atMost(SOON).until(() -> city.revision("office") > 0);
        return city;
    }

    private static void tell(String subject, @Nullable String from, @Nullable String until, long revision) {
        City.send(EventType.AVAILABILITY_CHANGED, subject, Json.bytes(isolating(subject, from, until, revision)));
    }

    private static AvailabilityChanged isolating(
            String subject, @Nullable String from, @Nullable String until, long revision) {
        return new AvailabilityChanged(
                subject,
                from == null ? null : day(from),
                until == null ? null : day(until),
                Instant.parse("2020-03-20T01:00:00Z"),
                revision);
    }

    private boolean somebodyWaits() throws SQLException {
        return count("select count(*) from pg_locks where locktype = 'advisory' and not granted") > 0;
    }

    private long count(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// The isolations, once there are so many.
    private List<Away> settled(City city, String employee, int count) {
        await().atMost(SOON).until(() -> isolation(city, employee).size() == count);
        return isolation(city, employee);
    }

    private List<Away> isolation(City city, String employee) {
        return away(city).getOrDefault(new EmployeeId(city.code(employee)), List.of());
    }

    private Map<EmployeeId, List<Away>> other(City city) {
        Map<EmployeeId, List<Away>> all = new HashMap<>(away(city));
        all.remove(new EmployeeId(city.code("a")));
        return all;
    }

    private Map<EmployeeId, List<Away>> away(City city) {
        return QuarkusTransaction.requiringNew()
                .call(() -> workforces.of(new AgencyCode(city.code("dinas"))).away());
    }

    private static List<Away> days(String from, String until) {
        return List.of(new Away(day(from), day(until), Away.Kind.ISOLATION));
    }
}
