package id.edaran.policy;

import static id.edaran.policy.PolicyApi.amend;
import static id.edaran.policy.PolicyApi.as;
import static id.edaran.policy.PolicyApi.circular;
import static id.edaran.policy.PolicyApi.city;
import static id.edaran.policy.PolicyApi.publish;
import static id.edaran.policy.PolicyApi.revoke;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.circular.Effective;
import id.edaran.contracts.circular.Level;
import id.edaran.contracts.event.CircularDue;
import id.edaran.contracts.event.CircularDue.Ending;
import id.edaran.contracts.event.EventType;
import id.edaran.policy.Diary.Told;
import id.edaran.policy.announcements.AnnounceDays;
import id.edaran.policy.announcements.Announcement;
import id.edaran.policy.announcements.Announcement.Kind;
import id.edaran.policy.announcements.Announcements;
import id.edaran.policy.announcements.ReplanAnnouncements;
import id.edaran.policy.circulars.CircularId;
import id.edaran.support.EdaranTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A circular's days are told at the midnights of the region that issued it, once each.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class CircularDaysComponentTest {
    private static final String HOME = """
            {"type":"WORK_FROM_HOME","scope":{"echelons":["IV","NONE"]},"homePercent":100}""";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    TestClock clock;

    @Inject
    AnnounceDays announceDays;

    @Inject
    ReplanAnnouncements replanAnnouncements;

    @Inject
    Announcements announcements;

    @Inject
    AgroalDataSource dataSource;

    @AfterEach
    void releaseClock() {
        clock.release();
    }

    @Test
    void eachZoneHasItsOwnMidnightAlsoWhereTheClockSkipsIt() {
        clock.set(Instant.parse("2021-03-20T00:00:00Z"));
        Map<String, ZoneId> zones = new HashMap<>();
        for (String zone : List.of(
                "Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "Europe/Berlin", "Asia/Beirut", "America/Havana")) {
            Response published = publish(circular(city(zone), "1/2021", "2021-03-28", "2021-03-28", HOME)
                    .replace("\"clauses\"", "\"evaluateOn\":\"2021-03-28\",\"clauses\""));
            zones.put(published.path("id"), ZoneId.of(zone));
        }
        LocalDate first = LocalDate.of(2021, 3, 28);
        TreeSet<Instant> edges = new TreeSet<>();
        for (ZoneId zone : zones.values()) {
            Stream.of(first, first.plusDays(1))
                    .map(day -> day.atStartOfDay(zone).toInstant())
                    .forEach(midnight -> edges.addAll(List.of(midnight.minusNanos(1_000), midnight)));
        }

        edges.forEach(this::moveTo);

        Map<String, List<Told>> told = told(zones.size() * 3, zones.keySet().toArray(String[]::new));
        zones.forEach((circular, zone) -> {
            Instant midnight = first.atStartOfDay(zone).toInstant();
            Instant next = first.plusDays(1).atStartOfDay(zone).toInstant();
            List<Told> ofCircular = told.getOrDefault(circular, List.of());
            assertEquals(
                    List.of(
                            EventType.CIRCULAR_ENTERED_INTO_FORCE,
                            EventType.CIRCULAR_EVALUATION_DUE,
                            EventType.CIRCULAR_ENDED),
                    ofCircular.stream().map(Told::type).toList(),
                    zone.getId());
            assertEquals(
                    List.of(midnight, midnight, next),
                    ofCircular.stream().map(Told::at).toList(),
                    zone.getId());
            assertEquals(
                    List.of(midnight, midnight, next),
                    ofCircular.stream().map(entry -> entry.due().at()).toList(),
                    zone.getId());
        });
        assertEquals(
                Instant.parse("2021-03-27T22:00:00Z"),
                first.atStartOfDay(ZoneId.of("Asia/Beirut")).toInstant());
    }

    @Test
    void aMonthOfSleepIsMadeGoodOnceAndInOrder() {
        clock.set(Instant.parse("2021-03-20T00:00:00Z"));
        Response published = publish(circular(city("Asia/Makassar"), "2/2021", "2021-03-23", "2021-04-04", HOME)
                .replace("\"clauses\"", "\"evaluateOn\":\"2021-04-04\",\"clauses\""));
        String id = published.path("id");
        Instant late = Instant.parse("2021-05-01T00:00:00Z");

        moveTo(late);
        replanAnnouncements.replan();
        moveTo(late.plusSeconds(3_600));

        List<Told> told = told(3, id).getOrDefault(id, List.of());
        assertEquals(
                List.of("2021-03-23", "2021-04-04", "2021-04-05"),
                told.stream().map(entry -> entry.due().on().toString()).toList());
        assertTrue(told.stream().allMatch(entry -> entry.at().equals(late)));
        assertEquals(
                new CircularDue(
                        id,
                        published.path("region"),
                        Level.CITY,
                        null,
                        "2/2021",
                        1,
                        published.path("subject"),
                        new Effective(LocalDate.of(2021, 3, 23), LocalDate.of(2021, 4, 4)),
                        LocalDate.of(2021, 4, 5),
                        Instant.parse("2021-04-04T16:00:00Z"),
                        ZoneId.of("Asia/Makassar"),
                        Ending.EXPIRED),
                told.getLast().due());
    }

    @Test
    void whatIsPublishedAfterItsFirstDayEntersIntoForceAtOnce() {
        clock.set(Instant.parse("2021-03-25T03:00:00Z"));
        String id = publish(circular(city("Asia/Jakarta"), "3/2021", "2021-03-23", null, HOME))
                .path("id");

        List<Told> told = told(1, id).getOrDefault(id, List.of());

        assertEquals(Instant.parse("2021-03-25T03:00:00Z"), told.getFirst().at());
        assertEquals(List.of("published", "entered-into-force"), Diary.types(id));
    }

    @Test
    void aProlongationBeforeTheEndMovesItAndOneAfterItEndsAgain() {
        clock.set(Instant.parse("2021-03-25T03:00:00Z"));
        Response published = publish(circular(city("Asia/Jakarta"), "188/1", "2021-03-23", "2021-03-31", HOME));
        String id = published.path("id");
        Response prolonged = amend(published, """
                        {"number":"188/2","signedOn":"2021-03-29","effective":{"until":"2021-04-10"}}""");
        moveTo(Instant.parse("2021-04-12T03:00:00Z"));

        amend(prolonged, """
                        {"number":"188/3","signedOn":"2021-04-12","effective":{"until":"2021-04-20"}}""").then().statusCode(201);
        moveTo(Instant.parse("2021-04-30T03:00:00Z"));

        List<Told> told = told(3, id).getOrDefault(id, List.of());
        assertEquals(
                List.of("2021-03-23 188/1", "2021-04-11 188/2", "2021-04-21 188/3"),
                told.stream()
                        .map(entry -> entry.due().on() + " " + entry.due().number())
                        .toList());
        assertEquals(
                List.of("published", "entered-into-force", "amended", "ended", "amended", "ended"), Diary.types(id));
    }

    @Test
    void whatIsShortenedToADayInThePastEndsAtOnce() {
        clock.set(Instant.parse("2021-03-25T03:00:00Z"));
        Response published = publish(circular(city("Asia/Jakarta"), "4/2021", "2021-03-20", "2021-03-31", HOME));
        String id = published.path("id");

        amend(published, """
                        {"number":"4a/2021","signedOn":"2021-03-25","effective":{"until":"2021-03-22"}}""").then().statusCode(201);

        Told ended = told(2, id).getOrDefault(id, List.of()).getLast();
        assertEquals(LocalDate.of(2021, 3, 23), ended.due().on());
        assertEquals(Instant.parse("2021-03-25T03:00:00Z"), ended.at());
    }

    @Test
    void aRevocationEndsOnItsDayAndWhatNeverBeganIsNotEnded() {
        clock.set(Instant.parse("2021-03-25T03:00:00Z"));
        String region = city("Asia/Jakarta");
        Response running = publish(circular(region, "5/2021", "2021-03-20", null, HOME));
        Response upcoming = publish(circular(region, "6/2021", "2021-04-20", null, HOME));
        revoke(running, "2021-03-29").then().statusCode(200);
        revoke(upcoming, "2021-04-20").then().statusCode(200);

        moveTo(Instant.parse("2021-05-01T03:00:00Z"));

        Map<String, List<Told>> told = told(2, running.path("id"), upcoming.path("id"));
        CircularDue ended =
                told.getOrDefault(running.path("id"), List.of()).getLast().due();
        assertEquals(LocalDate.of(2021, 3, 29), ended.on());
        assertEquals(Ending.REVOKED, ended.ending());
        assertEquals(List.of("published", "revoked"), Diary.types(upcoming.path("id")));
    }

    @Test
    void anotherTimeZoneMovesTheMidnightsThatAreLeft() {
        clock.set(Instant.parse("2021-03-20T03:00:00Z"));
        String region = city("Asia/Jakarta");
        String id = publish(circular(region, "7/2021", "2021-03-23", "2021-03-24", HOME))
                .path("id");
        moveTo(Instant.parse("2021-03-23T00:00:00Z"));

        as("administrator", "ID")
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "Kota Contoh", "level", "CITY", "timeZone", "Asia/Jayapura"))
                .put("/v1/regions/" + region)
                .then()
                .statusCode(200);
        moveTo(Instant.parse("2021-03-24T15:00:00Z"));

        List<Told> told = told(2, id).getOrDefault(id, List.of());
        assertEquals(
                List.of("2021-03-22T17:00:00Z", "2021-03-24T15:00:00Z"),
                told.stream().map(entry -> entry.due().at().toString()).toList());
    }

    @Test
    void circularsOlderThanTheAgendaAreTakenUpAtAStart() throws SQLException {
        clock.set(Instant.parse("2021-03-20T03:00:00Z"));
        String id = publish(circular(city("Asia/Jakarta"), "8/2021", "2021-03-23", null, HOME))
                .path("id");
        execute("delete from announcement where circular = ?", UUID.fromString(id));

        replanAnnouncements.replan();
        replanAnnouncements.replan();
        moveTo(Instant.parse("2021-03-23T00:00:00Z"));

        assertEquals(1, told(1, id).getOrDefault(id, List.of()).size());
    }

    @Test
    void anEndInTheYearTenThousandStopsNoPublication() {
        clock.set(Instant.parse("2021-03-20T03:00:00Z"));

        publish(circular(city("Asia/Jakarta"), "9/2021", "2021-03-23", "9999-12-31", HOME))
                .then()
                .statusCode(200);
    }

    @Test
    void aNationOfCitiesAtOneMidnightIsToldOnceByAnnouncersWhoRace() throws Exception {
        clock.set(Instant.parse("2021-03-20T03:00:00Z"));
        String region = city("Asia/Jakarta");
        List<String> circulars = IntStream.range(0, 1_200)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        QuarkusTransaction.requiringNew().timeout(60).run(() -> circulars.forEach(id -> plan(region, id)));

        clock.set(Instant.parse("2021-04-30T03:00:00Z"));
        try (ExecutorService announcers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                running.add(announcers.submit(() -> IntStream.range(0, 10).forEach(again -> announceDays.announce())));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }

        Map<String, List<Told>> told = told(circulars.size() * 2, circulars.toArray(String[]::new));
        assertEquals(circulars.size(), told.size());
        told.values()
                .forEach(ofCircular -> assertEquals(
                        List.of(EventType.CIRCULAR_ENTERED_INTO_FORCE, EventType.CIRCULAR_ENDED),
                        ofCircular.stream().map(Told::type).toList()));
        execute("delete from announcement where region = ?", region);
        execute("delete from circular where region = ?", region);
    }

    /// Without the long way through a publication each.
    private void plan(String region, String id) {
        execute(
                "insert into circular (id, region, level, status, version, content, number, subject)" + " values (?, '"
                        + region + "', 'CITY', 'DRAFT', 1, '{}', '1', 'contoh')",
                UUID.fromString(id));
        announcements.replace(
                new CircularId(UUID.fromString(id)),
                List.of(
                        announcement(region, id, Kind.ENTERED_INTO_FORCE, LocalDate.of(2021, 4, 1), null),
                        announcement(region, id, Kind.ENDED, LocalDate.of(2021, 4, 2), Ending.EXPIRED)));
    }

    private static Announcement announcement(
            String region, String id, Kind kind, LocalDate on, @Nullable Ending ending) {
        ZoneId zone = ZoneId.of("Asia/Jakarta");
        return new Announcement(
                new CircularId(UUID.fromString(id)),
                kind,
                new CircularDue(
                        id,
                        region,
                        Level.CITY,
                        null,
                        "1",
                        1,
                        "contoh",
                        new Effective(LocalDate.of(2021, 4, 1), LocalDate.of(2021, 4, 1)),
                        on,
                        on.atStartOfDay(zone).toInstant(),
                        zone,
                        ending));
    }

    /// Lets the day begin and waits until somebody has told what it brings.
    private void moveTo(Instant now) {
        clock.set(now);
        await().atMost(PATIENCE).until(() -> {
            announceDays.announce();
            return count("select count(*) from announcement where told_at is null and due_at <= '" + now + "'") == 0;
        });
    }

    private static Map<String, List<Told>> told(int entries, String... circulars) {
        return await().atMost(PATIENCE)
                .until(
                        () -> Diary.of(List.of(circulars)),
                        told -> told.values().stream().mapToInt(List::size).sum() >= entries);
    }

    private long count(String query) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void execute(String update, Object parameter) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setObject(1, parameter);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
