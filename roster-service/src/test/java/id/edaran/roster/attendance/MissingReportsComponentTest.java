package id.edaran.roster.attendance;

import static id.edaran.roster.Rules.city;
import static id.edaran.roster.Rules.day;
import static id.edaran.roster.Rules.inZone;
import static id.edaran.roster.Rules.reporting;
import static id.edaran.roster.Rules.timeline;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.edaran.contracts.Json;
import id.edaran.contracts.event.AvailabilityChanged;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.ReportMissing;
import id.edaran.contracts.event.Schemas;
import id.edaran.contracts.event.Topic;
import id.edaran.contracts.rule.Rule;
import id.edaran.roster.City;
import id.edaran.roster.TestClock;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.TestKafka;
import id.edaran.support.privacy.Pseudonyms;
import id.edaran.support.privacy.Pseudonyms.Identifier;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whose report is missing is told once a person and day, whoever runs and whatever happens meanwhile.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class MissingReportsComponentTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String BLOCKED = """
            select pid from pg_stat_activity
            where wait_event_type = 'Lock' and query ilike '%insert into missing_report%'
            """;

    @Inject
    TestClock clock;

    @Inject
    AnnounceMissingReports announceMissingReports;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    AgroalDataSource database;

    @AfterEach
    void backToTheTwentiethOfMarch() {
        clock.set("2020-03-20T02:00:00Z");
    }

    @Test
    void chasesNobodyWhoIsExcusedOrReported() {
        City city = staffed("61.91", "mis1", "Asia/Makassar", reporting(true, true, "16:00"));
        city.put("employees/mis1-b/absences/x", "{\"kind\":\"LEAVE\",\"from\":\"2020-03-20\"}")
                .statusCode(201);
        String subject = pseudonyms.of(Identifier.NIK, City.nik("mis1-c"));
        City.send(
                EventType.AVAILABILITY_CHANGED,
                subject,
                Json.bytes(new AvailabilityChanged(
                        subject, day("2020-03-20"), day("2020-04-02"), Instant.parse("2020-03-20T01:00:00Z"), 1)));
        await().atMost(SOON)
                .until(() -> "ABSENT".equals(city.assignment("b", "2020-03-20"))
                        && "ABSENT".equals(city.assignment("c", "2020-03-20")));
        city.as("employee", null, "mis1-d")
                .body("{\"text\":\"Piket\"}")
                .post("/v1/reports")
                .then()
                .statusCode(201);

        clock.set("2020-03-20T08:00:30Z");
        announceMissingReports.announce();
        assertEquals(List.of(), told(city));
        clock.set("2020-03-20T08:01:01Z");
        announceMissingReports.announce();
        announceMissingReports.announce();
        // Whoever is late has been told of; neither that nor the end of the day tells it again.
        city.as("employee", null, "mis1-a")
                .body("{\"text\":\"Loket\"}")
                .post("/v1/reports")
                .then()
                .statusCode(201);
        clock.set("2020-03-20T17:00:00Z");
        announceMissingReports.announce();

        await().atMost(SOON).until(() -> !told(city).isEmpty());
        assertEquals(
                List.of(new ReportMissing(
                        "mis1-a",
                        "mis1-office",
                        "mis1-dinas",
                        "61.91",
                        day("2020-03-20"),
                        Instant.parse("2020-03-20T08:00:00Z"),
                        "c",
                        "no/c",
                        "5")),
                told(city));
        city.records(Topic.ATTENDANCE.topicName()).stream()
                .filter(one -> EventType.REPORT_MISSING.type().equals(TestKafka.header(one, "ce_type")))
                .forEach(one -> assertTrue(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Schemas.of(EventType.REPORT_MISSING), InputFormat.JSON)
                        .validate(new String(one.value(), StandardCharsets.UTF_8), InputFormat.JSON)
                        .isEmpty()));
    }

    @Test
    void tellsAtTheEndOfEachRegionsOwnDay() {
        City west = staffed("61.92", "mis2", "Asia/Jakarta", reporting(false, true, null));
        City middle = staffed("61.93", "mis3", "Asia/Makassar", reporting(false, true, null));
        City east = staffed("61.94", "mis4", "Asia/Jayapura", reporting(false, true, null));

        // Midnight comes to Jayapura at 15:00 UTC, to Makassar at 16:00 and to Jakarta at 17:00.
        clock.set("2020-03-20T14:59:59Z");
        announceMissingReports.announce();
        clock.set("2020-03-20T15:01:01Z");
        announceMissingReports.announce();
        await().atMost(SOON).until(() -> told(east).size() == 4);
        assertEquals(List.of(0, 0), List.of(told(middle).size(), told(west).size()));
        clock.set("2020-03-20T16:01:01Z");
        announceMissingReports.announce();
        await().atMost(SOON).until(() -> told(middle).size() == 4);
        assertEquals(List.of(4, 0), List.of(told(east).size(), told(west).size()));
        clock.set("2020-03-20T17:01:01Z");
        announceMissingReports.announce();
        await().atMost(SOON).until(() -> told(west).size() == 4);
        assertEquals(day("2020-03-20"), told(west).getFirst().date());
        assertEquals(List.of(4, 4), List.of(told(east).size(), told(middle).size()));

        // Nobody ran for a week end and a day: what was due is told late, and days off are nobody's.
        clock.set("2020-03-24T02:00:00Z");
        announceMissingReports.announce();
        await().atMost(SOON).until(() -> told(west).size() == 8);
        assertEquals(day("2020-03-23"), told(west).getLast().date());
    }

    @Test
    void twoInstancesTellOnce() {
        City city = staffed("61.95", "mis5", "Asia/Makassar", reporting(false, true, "12:00"));
        clock.set("2020-03-20T04:01:01Z");

        for (int round = 0; round < 3; round++) {
            CompletableFuture.allOf(IntStream.range(0, 4)
                            .mapToObj(instance -> CompletableFuture.runAsync(announceMissingReports::announce))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }

        await().atMost(SOON).until(() -> told(city).size() == 4);
        assertEquals(
                List.of("mis5-a", "mis5-b", "mis5-c", "mis5-d"),
                told(city).stream().map(ReportMissing::employee).sorted().toList());
    }

    @Test
    void whatAKillUndidIsToldByTheNext() throws SQLException {
        City city = staffed("61.96", "mis6", "Asia/Makassar", reporting(false, true, "12:00"));
        clock.set("2020-03-20T04:01:01Z");
        try (Connection obstacle = database.getConnection();
                PreparedStatement note = obstacle.prepareStatement(
                        "insert into missing_report (employee, date) values ('mis6-c', '2020-03-20')")) {
            obstacle.setAutoCommit(false);
            note.executeUpdate();
            CompletableFuture<Void> first = CompletableFuture.runAsync(announceMissingReports::announce);
            await().atMost(SOON).until(() -> !blocked().isEmpty());
            // The first instance has told of two people and dies before it has told of the third.
            for (int pid : blocked()) {
                try (PreparedStatement kill = obstacle.prepareStatement("select pg_terminate_backend(?)")) {
                    kill.setInt(1, pid);
                    kill.execute();
                }
            }
            assertThrows(RuntimeException.class, first::join);
            obstacle.rollback();
            obstacle.setAutoCommit(true);
        }

        assertEquals(List.of(), told(city));
        announceMissingReports.announce();
        announceMissingReports.announce();
        await().atMost(SOON).until(() -> told(city).size() == 4);
    }

    private List<Integer> blocked() throws SQLException {
        List<Integer> pids = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(BLOCKED);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                pids.add(rows.getInt(1));
            }
        }
        return pids;
    }

    private static City staffed(String region, String prefix, String zone, Rule rule) {
        City city = new City(region, prefix);
        city.publish(inZone(timeline(region, 1, city("c", "5", "2020-03-20", null, rule)), zone));
        city.agency("dinas");
        city.unit("office", "dinas", "");
        for (String name : List.of("a", "b", "c", "d")) {
            city.employee(name, "office", "");
        }
        await().atMost(SOON).until(() -> city.policyVersion("office") == 1 && city.people("office", "2020-03-20") == 4);
        return city;
    }

    private static List<ReportMissing> told(City city) {
        return city.records(Topic.ATTENDANCE.topicName()).stream()
                .filter(record -> EventType.REPORT_MISSING.type().equals(TestKafka.header(record, "ce_type")))
                .map(record -> Json.read(record.value(), ReportMissing.class))
                .toList();
    }
}
