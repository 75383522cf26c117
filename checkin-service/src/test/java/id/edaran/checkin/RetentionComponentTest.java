package id.edaran.checkin;

import static id.edaran.checkin.CheckinApi.as;
import static id.edaran.checkin.CheckinApi.enter;
import static id.edaran.checkin.CheckinApi.leave;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.checkin.retention.EraseExpired;
import id.edaran.contracts.circular.Level;
import id.edaran.contracts.rule.AppliesTo;
import id.edaran.contracts.rule.NegativeTest;
import id.edaran.contracts.rule.Rule.EntryRequirement;
import id.edaran.contracts.rule.SiteKind;
import id.edaran.contracts.rule.SiteSelector;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.Traces;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What was kept long enough is gone, and the record says so. Rows are made older than they are, instead of waiting.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class RetentionComponentTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    AgroalDataSource database;

    @Inject
    EraseExpired eraseExpired;

    @Inject
    Clock clock;

    @Inject
    Broker broker;

    @Test
    void leavesNothingOfSomebodyWhoseTimeIsOver() throws SQLException {
        Instant now = clock.instant();
        String office = CheckinApi.office("76.01");
        String nik = Persons.nik();
        String nip = Persons.nip();
        String ofNip = enter(office, Persons.byNip(nip), now).path("subject");
        String subject =
                CheckinApi.record(Persons.byBoth(nik, nip), "ANTIGEN", "NEGATIVE", now.minus(DAY.multipliedBy(40)));
        leave(office, Persons.byNip(nip), now.plusSeconds(1)).then().statusCode(200);
        age("health_test", "recorded_at", subject, 31);
        age("visit", "left_at", ofNip, 29);
        age("entry", "decided_at", ofNip, 59);

        erase();
        assertFalse(traces(subject).isEmpty(), "the link stays while a visit and an answer need it");
        assertEquals(0, count("health_test", subject));
        assertEquals(1, count("visit", ofNip));
        assertEquals(1, count("entry", ofNip));
        assertEquals(1, links(ofNip));

        age("visit", "left_at", ofNip, 2);
        age("entry", "decided_at", ofNip, 2);
        erase();
        assertEquals(List.of(), traces(subject));
        assertEquals(List.of(), traces(ofNip));

        for (String kind : List.of("tests", "visits", "entries", "aliases")) {
            as("auditor")
                    .get("/v1/retention/erasures?kind=" + kind)
                    .then()
                    .statusCode(200)
                    .body("items[0].kind", equalTo(kind))
                    .body("items[0].occasion", equalTo("EXPIRY"))
                    .body("items[0].erased", greaterThanOrEqualTo(1))
                    .body("items[0].until", notNullValue())
                    .body("items[0].beganAt", notNullValue())
                    .body("items[0].endedAt", notNullValue());
        }
    }

    @Test
    void erasesNothingThatIsOpen() throws SQLException {
        Instant now = clock.instant();
        String office = CheckinApi.office("76.02");
        String inside = enter(office, Persons.byNik(), now).path("subject");
        String positivePerson = Persons.byNik();
        String positive = CheckinApi.record(positivePerson, "PCR", "POSITIVE", now.minus(DAY.multipliedBy(170)));
        String healthyPerson = Persons.byNik();
        String healthy = CheckinApi.record(healthyPerson, "ANTIGEN", "POSITIVE", now.minus(DAY.multipliedBy(50)));
        CheckinApi.record(healthyPerson, "ANTIGEN", "NEGATIVE", now.minus(DAY.multipliedBy(40)));
        age("visit", "entered_at", inside, 400);
        age("entry", "scanned_at", inside, 400);
        age("entry", "decided_at", inside, 400);
        age("health_test", "recorded_at", positive, 160);
        age("health_test", "recorded_at", healthy, 35);

        erase();

        assertEquals(1, count("visit", inside));
        assertEquals(1, count("entry", inside));
        enter(office, positivePerson, now).then().body("reasons.code", contains("TEST_POSITIVE"));
        assertEquals(0, count("health_test", healthy));
        enter(office, healthyPerson, now).then().body("decision", equalTo("ALLOW"));
    }

    @Test
    void aProofStaysAsLongAsADoorSomewhereMayAcceptIt() throws SQLException {
        Instant now = clock.instant();
        String person = Persons.byNik();
        String subject = CheckinApi.record(person, "PCR", "NEGATIVE", now.minus(DAY.multipliedBy(39)));
        String older = CheckinApi.record(Persons.byNik(), "PCR", "NEGATIVE", now.minus(DAY.multipliedBy(41)));
        age("health_test", "recorded_at", subject, 39);
        age("health_test", "recorded_at", older, 41);
        String office = CheckinApi.office("76.03");
        EntryRequirement lenient = Circulars.requirement(
                SiteSelector.ALL, AppliesTo.EVERYONE, new NegativeTest(List.of(), 40 * 24), null, null);
        LocalDate today = LocalDate.ofInstant(now, Circulars.MAKASSAR);
        broker.publish(Circulars.timeline(
                "76.03",
                1,
                Circulars.timed("long ago", Level.CITY, null, "1", longer(), today.minusDays(90), today.minusDays(9)),
                Circulars.timed("lenient", Level.CITY, null, "2", lenient, today.minusDays(9), null)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> enter(office, person, now).then().body("reasons.circular", contains("lenient")));

        erase();

        enter(office, person, now).then().body("decision", equalTo("ALLOW"));
        assertEquals(0, count("health_test", older));
    }

    private static EntryRequirement longer() {
        return Circulars.requirement(
                SiteSelector.ALL, AppliesTo.EVERYONE, new NegativeTest(List.of(), 60 * 24), null, null);
    }

    @Test
    void whoReadStaysLongerThanWhatWasRead() throws SQLException {
        Instant now = clock.instant();
        String person = Persons.byNik();
        String subject = CheckinApi.record(person, "PCR", "NEGATIVE", now.minus(DAY.multipliedBy(40)));
        as("health-officer").get("/v1/health/people/" + subject).then().statusCode(200);
        age("health_read", "read_at", subject, 1826);

        erase();
        assertEquals(1, count("health_read", subject), "what was read is still there");

        age("health_test", "recorded_at", subject, 31);
        as("health-officer").get("/v1/health/people/" + subject).then().statusCode(200);
        erase();
        assertEquals(0, count("health_test", subject));
        assertEquals(1, count("health_read", subject), "the younger reading stays without what was read");
    }

    @Test
    void whatAKillLeavesUndoneIsDoneTheNextTime() throws SQLException {
        String office = CheckinApi.office("76.04");
        oldVisits(office, 1_200);
        Set<String> before = erasures();

        assertThrows(
                Killed.class,
                () -> eraseExpired.erase((kind, soFar, until) -> {
                    if (kind.word().equals("visits")) {
                        throw new Killed();
                    }
                }));
        int left = visits(office);
        assertTrue(left > 0 && left < 1_200, "killed half-way: " + left);
        assertEquals(1_200 - left, recorded("visits", before), "what is gone is on record");

        erase();
        assertEquals(0, visits(office));
        assertEquals(1_200, recorded("visits", before));
    }

    @Test
    void severalInstancesEraseEachRowOnce() throws Exception {
        String office = CheckinApi.office("76.05");
        erase();
        oldVisits(office, 3_000);
        Set<String> before = erasures();

        Callable<Void> instance = () -> {
            erase();
            return null;
        };
        try (ExecutorService instances = Executors.newFixedThreadPool(4)) {
            for (var done : instances.invokeAll(List.of(instance, instance, instance, instance))) {
                done.get();
            }
        }
        // One that met another at work has left the rest to it.
        erase();

        assertEquals(0, visits(office));
        assertEquals(3_000, recorded("visits", before));
    }

    @Test
    void erasesAPersonWhoAsksForIt() throws SQLException {
        Instant now = clock.instant();
        String office = CheckinApi.office("76.06");
        String nik = Persons.nik();
        String both = Persons.byBoth(nik, Persons.nip());
        String subject = CheckinApi.record(both, "ANTIGEN", "NEGATIVE", now);
        as("health-officer").get("/v1/health/people/" + subject).then().statusCode(200);
        enter(office, both, now).then().body("decision", equalTo("ALLOW"));

        Response inside = forget(both);
        inside.then()
                .statusCode(200)
                .header("Content-Language", "id")
                .body("subject", equalTo(subject))
                .body("kinds.findAll {it.staying > 0}.because", everyItem(notNullValue()))
                .body("kinds.findAll {it.staying == 0}.because", everyItem(nullValue()));
        assertEquals(Map.of("tests", 1), counts(inside, "erased"));
        assertEquals(Map.of("entries", 1, "visits", 1, "aliases", 1, "health-reads", 1), counts(inside, "staying"));
        leave(office, both).then().body("occupancy", equalTo(0));
        Response outside = forget(both);
        assertEquals(Map.of("entries", 1, "visits", 1, "aliases", 1), counts(outside, "erased"));
        assertEquals(Map.of("health-reads", 1), counts(outside, "staying"));
        assertEquals(Map.of(), counts(forget(Persons.byNik(nik)), "erased"));

        assertEquals(1, traces(subject).size(), "who read it alone is left");
        as("administrator")
                .get("/v1/retention/erasures?kind=visits&limit=1")
                .then()
                .body("items[0].occasion", equalTo("REQUEST"))
                .body("items[0].erased", equalTo(1));
    }

    @Test
    void whatIsStillExpectedWaitedForOrAwaitedStays() throws SQLException {
        Instant now = clock.instant();
        String office = CheckinApi.site("76.08", "SETDA", SiteKind.OFFICE, 1);
        String person = Persons.byNik();
        as("agency-head")
                .body("""
                        {"person": %s, "name": "Ibu Contoh", "from": "%s", "until": "%s", "purpose": "Rapat contoh",
                         "host": {"position": "ASSISTANT", "agency": "SETDA"}}
                        """.formatted(person, now, now.plus(Duration.ofHours(1))))
                .post("/v1/sites/" + office + "/guests")
                .then()
                .statusCode(201);
        LocalDate today = now.atZone(ZoneId.of("Asia/Jakarta")).toLocalDate();
        Response declared = as("health-officer", "76.08", null)
                .body("""
                        {"person": %s, "from": "Kota Contoh", "departedOn": "%s", "returnedOn": "%s"}
                        """.formatted(person, today.minusDays(9), today.minusDays(2)))
                .post("/v1/health/travel-declarations");
        String subject = declared.then().statusCode(201).extract().path("subject");
        enter(office, Persons.byNik(), "SERVICE", null, now).then().body("decision", equalTo("ALLOW"));
        enter(office, person, "SERVICE", null, now).then().body("decision", equalTo("WAIT"));
        age("travel_declaration", "declared_at", subject, 91);
        update("update travel_declaration set awaits_report = true where subject = ?", subject);

        erase();
        assertEquals(1, count("ticket", subject));
        assertEquals(1, count("announced_guest", subject));
        assertEquals(1, count("travel_declaration", subject));

        as("gate-officer")
                .delete("/v1/sites/" + office + "/queue/"
                        + as("gate-officer")
                                .get("/v1/sites/" + office + "/queue")
                                .path("items[0].ticket"));
        update("update travel_declaration set awaits_report = false where subject = ?", subject);
        age("ticket", "ended_at", subject, 8);
        age("announced_guest", "ends_at", subject, 31);
        erase();
        assertEquals(0, count("ticket", subject));
        assertEquals(0, count("announced_guest", subject));
        assertEquals(0, count("travel_declaration", subject));
    }

    @Test
    void aPositiveResultStaysThoughThePersonAsks() {
        Instant now = clock.instant();
        String person = Persons.byNik();
        CheckinApi.record(person, "ANTIGEN", "NEGATIVE", now.minus(DAY.multipliedBy(2)));
        CheckinApi.record(person, "PCR", "POSITIVE", now.minus(DAY));

        as("health-officer")
                .header("Accept-Language", "en")
                .body("{\"person\": " + person + "}")
                .post("/v1/people/erasures")
                .then()
                .body("kinds.find {it.kind == 'tests'}.erased", equalTo(1))
                .body("kinds.find {it.kind == 'tests'}.staying", equalTo(1))
                .body(
                        "kinds.find {it.kind == 'tests'}.because",
                        equalTo("A positive result is kept during isolation and until a later one lifts it, "
                                + "to prevent infection."));

        enter(CheckinApi.office("76.07"), person, now).then().body("reasons.code", contains("TEST_POSITIVE"));
    }

    @Test
    void erasingIsForThoseWhoMay() {
        String body = "{\"person\": " + Persons.byNik() + "}";
        given().contentType("application/json")
                .body(body)
                .post("/v1/people/erasures")
                .then()
                .statusCode(401);
        for (String role : List.of("employee", "auditor", "gate-officer", "system", "hr-admin")) {
            as(role).body(body).post("/v1/people/erasures").then().statusCode(403);
        }
        as("administrator")
                .body("{\"person\": {}, \"x\": 1}")
                .post("/v1/people/erasures")
                .then()
                .statusCode(400);
        String nip = Persons.nip();
        forget(Persons.byBoth(Persons.nik(), nip)).then().statusCode(200);
        given().get("/v1/retention/erasures").then().statusCode(401);
        as("operator").get("/v1/retention/erasures").then().statusCode(403);
        as("auditor").get("/v1/retention/erasures?kind=No%20Kind").then().statusCode(400);
        as("auditor").get("/v1/retention/erasures?cursor=bm9uZQ").then().statusCode(400);
        as("auditor").get("/v1/retention/erasures?since=1").then().statusCode(400);
    }

    @Test
    void listsErasuresInPages() throws SQLException {
        String office = CheckinApi.office("76.08");
        for (int i = 0; i < 3; i++) {
            oldVisits(office, 1);
            erase();
        }
        Set<String> ids = new HashSet<>();
        Instant last = Instant.MAX;
        String cursor = null;
        do {
            var request = as("auditor").queryParam("kind", "visits").queryParam("limit", 2);
            Response page =
                    (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/retention/erasures");
            page.then().statusCode(200);
            for (String id : page.<List<String>>path("items.id")) {
                assertTrue(ids.add(id), "once: " + id);
            }
            for (String began : page.<List<String>>path("items.beganAt")) {
                Instant at = Instant.parse(began);
                assertFalse(at.isAfter(last), "the newest first");
                last = at;
            }
            cursor = page.path("next");
        } while (cursor != null);
        assertTrue(ids.size() >= 3);
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private void erase() {
        eraseExpired.erase((kind, soFar, until) -> {});
    }

    private static Response forget(String person) {
        return as("administrator").body("{\"person\": " + person + "}").post("/v1/people/erasures");
    }

    /// By kind, those that are not 0.
    private static Map<String, Integer> counts(Response erasure, String what) {
        Map<String, Integer> counts = new HashMap<>();
        for (Map<String, Object> kind : erasure.<List<Map<String, Object>>>path("kinds")) {
            counts.put((String) kind.get("kind"), (Integer) kind.get(what));
        }
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /// Cells in which a pseudonym stands, the events that are on their way left out.
    private List<String> traces(String subject) throws SQLException {
        await().atMost(Duration.ofSeconds(30)).until(() -> number("select count(*) from outbox where id >= ?", 0) == 0);
        return Traces.cells(database).stream()
                .filter(cell -> cell.contains(subject))
                .toList();
    }

    private void age(String table, String column, String subject, int days) throws SQLException {
        update(
                "update " + table + " set " + column + " = " + column + " - make_interval(days => ?) where subject = ?",
                days,
                subject);
    }

    private void oldVisits(String office, int number) throws SQLException {
        update("""
                insert into visit (id, site, subject, entered_at, renewed_at, left_at)
                select gen_random_uuid(), ?, rpad(n || 'old', 43, 'x'), t, t, t
                from generate_series(1, ?) n, (select timestamptz '2020-01-01' t) old
                """, office, number);
    }

    private int visits(String office) throws SQLException {
        return number("select count(*) from visit where site = ?", office);
    }

    private int count(String table, String subject) throws SQLException {
        return number("select count(*) from " + table + " where subject = ?", subject);
    }

    private int links(String ofNip) throws SQLException {
        return number("select count(*) from person_alias where nip_subject = ?", ofNip);
    }

    private static Set<String> erasures() {
        return Set.copyOf(as("auditor").get("/v1/retention/erasures?limit=500").<List<String>>path("items.id"));
    }

    /// How many were erased by what is recorded beside the erasures that were known before.
    private static int recorded(String kind, Set<String> before) {
        Response all = as("auditor").get("/v1/retention/erasures?limit=500&kind=" + kind);
        List<String> ids = all.path("items.id");
        List<Integer> counts = all.path("items.erased");
        int sum = 0;
        for (int i = 0; i < ids.size(); i++) {
            sum += before.contains(ids.get(i)) ? 0 : counts.get(i);
        }
        return sum;
    }

    private int number(String query, Object parameter) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                assertTrue(row.next());
                return row.getInt(1);
            }
        }
    }

    private void update(String statement, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setObject(i + 1, parameters[i]);
            }
            assertTrue(update.executeUpdate() > 0, "something is made older");
        }
    }
}
