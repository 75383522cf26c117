package id.edaran.checkin;

import static id.edaran.checkin.CheckinApi.NOON;
import static id.edaran.checkin.CheckinApi.as;
import static id.edaran.checkin.CheckinApi.enter;
import static id.edaran.checkin.CheckinApi.entries;
import static id.edaran.checkin.CheckinApi.leave;
import static id.edaran.checkin.CheckinApi.scan;
import static id.edaran.checkin.Circulars.cityRule;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.event.AccessRulesApplied;
import id.edaran.contracts.event.EntryDecided;
import id.edaran.contracts.event.EntryDecided.Citation;
import id.edaran.contracts.event.EntryDecided.Decision;
import id.edaran.contracts.event.EntryDecided.Purpose;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.ExitRecorded;
import id.edaran.contracts.rule.AppliesTo;
import id.edaran.contracts.rule.SiteKind;
import id.edaran.contracts.rule.SiteSelector;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.support.EdaranTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class GateComponentTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    Broker broker;

    @Inject
    Clock clock;

    @Test
    void asksForTheTestOfTheCircular() {
        String office = underRules("73.01", cityRule("C1", "1", Circulars.testAt(SiteKind.OFFICE)));
        String person = Persons.byNik();

        enter(office, person, NOON)
                .then()
                .statusCode(200)
                .body("decision", equalTo("DENY"))
                .body("reasons.code", contains("TEST_MISSING"))
                .body("reasons.circular", contains("C1"))
                .body("reasons.number", contains("number of C1"))
                .body("reasons.clause", contains("1"))
                .body("validUntil", nullValue())
                .body("place", nullValue())
                .body("occupancy", equalTo(0))
                .body("policyVersion", equalTo(1));

        CheckinApi.record(person, "ANTIGEN", "NEGATIVE", NOON.minus(HOUR.multipliedBy(23)));
        enter(office, person, NOON)
                .then()
                .body("decision", equalTo("ALLOW"))
                .body("reasons.code", contains("OK"))
                .body("reasons.clause", contains("1"))
                .body("validUntil", equalTo("2022-02-16T05:00:00Z"))
                .body("occupancy", equalTo(1));
        enter(office, person, NOON.plus(HOUR)).then().body("decision", equalTo("ALLOW"));
        enter(office, person, NOON.plus(HOUR).plusSeconds(1))
                .then()
                .body("decision", equalTo("DENY"))
                .body("reasons.code", contains("TEST_EXPIRED"));
    }

    @Test
    void refusesPositiveAndPassesOverOtherKinds() {
        String office = underRules("73.02", cityRule("C1", "1", Circulars.testAt(SiteKind.OFFICE)));
        String person = Persons.byNik();

        CheckinApi.record(person, "PCR", "NEGATIVE", NOON.minus(HOUR.multipliedBy(3)));
        enter(office, person, NOON).then().body("reasons.code", contains("TEST_MISSING"));
        CheckinApi.record(person, "ANTIGEN", "NEGATIVE", NOON.minus(HOUR.multipliedBy(2)));
        enter(office, person, NOON).then().body("decision", equalTo("ALLOW"));
        CheckinApi.record(person, "PCR", "POSITIVE", NOON.minus(HOUR));
        enter(office, person, NOON)
                .then()
                .body("decision", equalTo("DENY"))
                .body("reasons.code", contains("TEST_POSITIVE"))
                .body("reasons.circular", contains("C1"));
        enter(office, person, NOON.minus(HOUR).minusSeconds(1)).then().body("decision", equalTo("ALLOW"));
        enter(CheckinApi.office("73.99"), person, NOON)
                .then()
                .body("decision", equalTo("DENY"))
                .body("reasons.code", contains("TEST_POSITIVE"))
                .body("reasons[0].circular", nullValue())
                .body("policyVersion", equalTo(0));
    }

    @Test
    void letsATestByNikCountForAnEntryByNip() {
        String office = underRules("73.03", cityRule("C1", "1", Circulars.testAt(SiteKind.OFFICE)));
        String nik = Persons.nik();
        String nip = Persons.nip();

        CheckinApi.record(Persons.byNik(nik), "ANTIGEN", "NEGATIVE", NOON.minus(HOUR));
        enter(office, Persons.byNip(nip), NOON).then().body("reasons.code", contains("TEST_MISSING"));
        enter(office, Persons.byBoth(nik, nip), NOON).then().body("decision", equalTo("ALLOW"));
        enter(office, Persons.byNip(nip), NOON)
                .then()
                .body("decision", equalTo("ALLOW"))
                .body("occupancy", equalTo(1));
        leave(office, Persons.byNip(nip)).then().body("occupancy", equalTo(0));
    }

    @Test
    void asksForTheQrOfThisDoor() {
        String office = underRules("73.04", cityRule("C1", "2", Circulars.qrEverywhere()));
        String other = CheckinApi.office("73.04");
        String person = Persons.byNik();
        String poster = CheckinApi.poster(office);

        enter(office, person, "GUEST", null, NOON).then().body("reasons.code", contains("QR_MISSING"));
        enter(office, person, "GUEST", CheckinApi.poster(other), NOON)
                .then()
                .body("reasons.code", contains("QR_INVALID"));
        enter(office, person, "GUEST", poster.substring(0, poster.length() - 2) + "xy", NOON)
                .then()
                .body("reasons.code", contains("QR_INVALID"));
        enter(office, person, "GUEST", poster, NOON).then().body("decision", equalTo("ALLOW"));
    }

    @Test
    void tellsStaffFromVisitorsAndSitesByKind() {
        TimedRule residences = cityRule("C1", "1", Circulars.testAt(SiteKind.OFFICIAL_RESIDENCE));
        TimedRule visitorsOfSchools = cityRule(
                "C1",
                "2",
                Circulars.requirement(
                        new SiteSelector(List.of(SiteKind.SCHOOL), List.of()),
                        AppliesTo.VISITORS,
                        Circulars.ANTIGEN_24H,
                        true,
                        null));
        String residence = CheckinApi.site("73.05", "SETDA", SiteKind.OFFICIAL_RESIDENCE, null);
        String school = CheckinApi.site("73.05", "DISDIK", SiteKind.SCHOOL, null);
        String office = underRules("73.05", residences, visitorsOfSchools);

        enter(residence, Persons.byNik(), "WORK", null, NOON).then().body("reasons.code", contains("TEST_MISSING"));
        enter(office, Persons.byNik(), "WORK", null, NOON).then().body("decision", equalTo("ALLOW"));
        enter(school, Persons.byNik(), "WORK", null, NOON).then().body("decision", equalTo("ALLOW"));
        enter(school, Persons.byNik(), "SERVICE", null, NOON)
                .then()
                .body("reasons.code", containsInAnyOrder("TEST_MISSING", "QR_MISSING"));
    }

    @Test
    void beginsAndEndsAtTheMidnightsOfMakassar() {
        String office = underRules("73.06", cityRule("C1", "1", Circulars.testAt(SiteKind.OFFICE)));
        Instant begins = Instant.parse("2022-02-13T16:00:00Z");
        Instant ends = Instant.parse("2022-02-27T16:00:00Z");

        assertEquals(
                "ALLOW", enter(office, Persons.byNik(), begins.minusMillis(1)).path("decision"));
        assertEquals("DENY", enter(office, Persons.byNik(), begins).path("decision"));
        assertEquals("DENY", enter(office, Persons.byNik(), ends.minusMillis(1)).path("decision"));
        assertEquals("ALLOW", enter(office, Persons.byNik(), ends).path("decision"));
    }

    @Test
    void speaksTheLanguageOfTheGate() {
        String office = CheckinApi.office("73.07");
        String scanId = UUID.randomUUID().toString();
        String body = scan(scanId, Persons.byNik(), NOON);

        as("gate-officer")
                .body(body)
                .post(entries(office))
                .then()
                .header("Content-Language", "id")
                .body("reasons.message", contains("Silakan masuk."));
        as("gate-officer")
                .header("Accept-Language", "fr, en-GB;q=0.8, id;q=0.5")
                .body(body)
                .post(entries(office))
                .then()
                .header("Content-Language", "en")
                .body("reasons.message", contains("Please come in."));
    }

    @Test
    void answersTheSameScanOnce() throws Exception {
        String office = CheckinApi.site("73.08", "SETDA", SiteKind.OFFICE, 5);
        String person = Persons.byNik();
        String scanId = UUID.randomUUID().toString();
        Callable<String> send = () -> as("gate-officer")
                .body(scan(scanId, person, NOON))
                .post(entries(office))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        try (ExecutorService gates = Executors.newFixedThreadPool(8)) {
            TreeSet<String> answers = new TreeSet<>();
            gates.invokeAll(List.of(send, send, send, send, send, send, send, send))
                    .forEach(answer -> answers.add(answer.resultNow()));
            assertEquals(1, answers.size());
        }
        CheckinApi.record(person, "PCR", "POSITIVE", NOON.minus(HOUR));
        as("gate-officer")
                .body(scan(scanId, person, NOON))
                .post(entries(office))
                .then()
                .body("decision", equalTo("ALLOW"))
                .body("place", equalTo(1));
        as("gate-officer")
                .body(scan(scanId, Persons.byNik(), NOON))
                .post(entries(office))
                .then()
                .statusCode(422);
        as("gate-officer")
                .body(scan(scanId, person, NOON.plusSeconds(1)))
                .post(entries(office))
                .then()
                .statusCode(422);
        as("gate-officer")
                .body(scan(scanId, person, NOON))
                .post(entries(CheckinApi.office("73.08")))
                .then()
                .body("decision", equalTo("DENY"));
        assertEquals(1, events(office).size());
    }

    @Test
    void neverLetsInMoreThanTheSiteHolds() throws Exception {
        String office = CheckinApi.site("73.09", "SETDA", SiteKind.OFFICE, 3);
        List<String> people = new ArrayList<>();
        List<Callable<String>> scans = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String person = Persons.byNik();
            people.add(person);
            scans.add(() -> enter(office, person, NOON).path("decision"));
        }

        List<String> decisions;
        try (ExecutorService gates = Executors.newFixedThreadPool(8)) {
            decisions = gates.invokeAll(scans).stream()
                    .map(answer -> Objects.requireNonNull(answer.resultNow()))
                    .toList();
        }

        assertEquals(3, decisions.stream().filter("ALLOW"::equals).count());
        assertEquals(9, decisions.stream().filter("WAIT"::equals).count());
        as("employee", "73.09", null)
                .get("/v1/sites/" + office + "/occupancy")
                .then()
                .body("site", equalTo(office))
                .body("occupancy", equalTo(3))
                .body("capacity", equalTo(3));
        String inside = people.get(decisions.indexOf("ALLOW"));
        String waiting = people.get(decisions.indexOf("WAIT"));
        enter(office, waiting, NOON)
                .then()
                .body("decision", equalTo("WAIT"))
                .body("reasons.code", contains("SITE_FULL"))
                .body("reasons[0].circular", nullValue());
        enter(office, inside, NOON.plusSeconds(9))
                .then()
                .body("decision", equalTo("ALLOW"))
                .body("occupancy", equalTo(3));
        leave(office, inside).then().statusCode(200).body("occupancy", equalTo(2));
        leave(office, inside).then().statusCode(200).body("occupancy", equalTo(2));
        enter(office, waiting, NOON).then().body("decision", equalTo("ALLOW")).body("occupancy", equalTo(3));
    }

    @Test
    void keepsWhoCameBackWhenTheExitBeforeItIsRepeated() {
        String office = CheckinApi.office("73.10");
        String person = Persons.byNik();
        Instant left = NOON.plusSeconds(600);

        enter(office, person, NOON).then().body("occupancy", equalTo(1));
        leave(office, person, left).then().statusCode(200).body("occupancy", equalTo(0));
        enter(office, person, left.plusSeconds(1)).then().body("occupancy", equalTo(1));
        leave(office, person, left).then().statusCode(200).body("occupancy", equalTo(1));
        leave(office, person, left.plusSeconds(1)).then().statusCode(200).body("occupancy", equalTo(0));
    }

    @Test
    void numbersPlacesFromTheLowestFreeOne() {
        String office = CheckinApi.site("73.10", "SETDA", SiteKind.OFFICE, 3);
        String first = Persons.byNik();
        String second = Persons.byNik();

        enter(office, first, NOON).then().body("place", equalTo(1));
        enter(office, second, NOON).then().body("place", equalTo(2));
        leave(office, first);
        enter(office, second, NOON).then().body("place", equalTo(2));
        enter(office, Persons.byNik(), NOON).then().body("place", equalTo(1));
        enter(office, Persons.byNik(), NOON).then().body("place", equalTo(3));
        enter(CheckinApi.office("73.10"), first, NOON).then().body("place", nullValue());
    }

    @Test
    void tellsWhatItDecided() {
        String office = underRules("73.11", cityRule("C1", "1", Circulars.testAt(SiteKind.OFFICE)));
        String person = Persons.byNik();

        String subject = enter(office, person, NOON).path("subject");
        CheckinApi.record(person, "ANTIGEN", "NEGATIVE", NOON.minus(HOUR));
        enter(office, person, NOON.plusSeconds(1));
        leave(office, person);

        await().untilAsserted(() -> {
            List<EntryDecided> decided = events(office);
            assertEquals(2, decided.size());
            EntryDecided refused = decided.getFirst();
            assertEquals(Decision.DENY, refused.decision());
            assertEquals(Purpose.WORK, refused.purpose());
            assertEquals(subject, refused.subject());
            // Who works for the owner of the site is at work.
            assertEquals("SETDA", refused.agency());
            assertEquals(List.of(new Citation("C1", "number of C1", "1")), refused.citations());
            assertEquals(NOON, refused.scannedAt());
            assertEquals(1, refused.policyVersion());
            assertEquals(Decision.ALLOW, decided.getLast().decision());
            assertEquals(
                    List.of(0),
                    broker.events(EventType.EXIT_RECORDED, office, ExitRecorded.class).stream()
                            .map(ExitRecorded::occupancy)
                            .toList());
        });
    }

    @Test
    void isForThoseWhoStandAtTheDoor() {
        String office = CheckinApi.office("73.12");
        String body = scan("scan", Persons.byNik(), NOON);

        given().contentType("application/json")
                .body(body)
                .post(entries(office))
                .then()
                .statusCode(401);
        as("employee", "73.12", null).body(body).post(entries(office)).then().statusCode(403);
        as("gate-officer", "73.13", null)
                .body(body)
                .post(entries(office))
                .then()
                .statusCode(403);
        as("gate-officer", "73.12", "DINKES")
                .body("{")
                .post(entries(office))
                .then()
                .statusCode(403);
        as("gate-officer", "73.12", "DINKES")
                .body("{\"person\": " + Persons.byNik() + "}")
                .post("/v1/sites/" + office + "/exits")
                .then()
                .statusCode(403);
        as("employee", "73.13", null)
                .get("/v1/sites/" + office + "/occupancy")
                .then()
                .statusCode(403);
        as("gate-officer", "73.12", "SETDA")
                .body(body)
                .post(entries(office))
                .then()
                .statusCode(200);
        as("system", "73", null).body(body).post(entries(office)).then().statusCode(200);
        as("gate-officer").body(body).post(entries("unknown")).then().statusCode(404);
    }

    @Test
    void namesEveryFault() {
        String office = CheckinApi.office("73.14");

        as("gate-officer")
                .body("""
                        {"person": {"pass": "eyJ"}, "purpose": "FUN", "host": {"position": "KING", "agency": "?"},
                         "qr": 1, "scannedAt": "2022-02-16T04:00:00"}
                        """)
                .post(entries(office))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/scanId",
                                "/person/pass",
                                "/purpose",
                                "/host/position",
                                "/host/agency",
                                "/qr",
                                "/scannedAt"));
        as("gate-officer")
                .body("{\"person\": {}, \"scanId\": \"\", \"scannedAt\": \"now\"}")
                .post("/v1/sites/" + office + "/exits")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/scanId", "/person", "/scannedAt"));
    }

    @Test
    void decidesAsOfNowWhereTheGateSaysNothing() {
        String office = CheckinApi.office("73.15");
        Response answer = as("gate-officer")
                .body("{\"scanId\": \"n\", \"person\": " + Persons.byNik() + ", \"purpose\": \"SERVICE\","
                        + " \"host\": {\"position\": \"MAYOR\", \"agency\": \"SETDA\"}}")
                .post(entries(office));

        answer.then().statusCode(200).body("decision", equalTo("ALLOW"));
        Instant validUntil = Instant.parse(answer.path("validUntil"));
        assertTrue(validUntil.isAfter(clock.instant())
                && validUntil.isBefore(clock.instant().plus(HOUR.multipliedBy(25))));
    }

    /// An office of a region whose doors decide by the rules already.
    private String underRules(String region, TimedRule... rules) {
        String office = CheckinApi.office(region);
        broker.publish(Circulars.timeline(region, 1, rules));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertTrue(
                        broker.events(EventType.ACCESS_RULES_APPLIED, office, AccessRulesApplied.class).stream()
                                .anyMatch(applied -> applied.policyVersion() == 1)));
        return office;
    }

    private List<EntryDecided> events(String site) {
        return broker.events(EventType.ENTRY_DECIDED, site, EntryDecided.class);
    }
}
