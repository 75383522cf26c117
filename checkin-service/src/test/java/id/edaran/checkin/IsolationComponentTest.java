package id.edaran.checkin;

import static id.edaran.checkin.CheckinApi.as;
import static id.edaran.checkin.CheckinApi.enter;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.edaran.contracts.event.AvailabilityChanged;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.TestTokens;
import id.edaran.support.privacy.Pseudonyms;
import id.edaran.support.privacy.Pseudonyms.Identifier;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How an isolation opens and ends, and that roster-service hears of each change of its last day and of nothing else.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class IsolationComponentTest {
    private static final String REGION = "64.70";

    @Inject
    Broker broker;

    @Inject
    Clock clock;

    @Inject
    AgroalDataSource database;

    @Inject
    Pseudonyms pseudonyms;

    private Instant now = Instant.EPOCH;
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void prolongedForEver() {
        // The circular of the example, in force on the tests' own day too.
        var example = ExampleRules.of("64.74", REGION, Circulars.MAKASSAR);
        ExampleRules.apply(broker, Circulars.openEnded(example));
        now = clock.instant();
        today = LocalDate.ofInstant(now.minusSeconds(60), Circulars.MAKASSAR);
    }

    @Test
    void tellsTheLastDayExactlyWhenItChanges() {
        String person = staff();
        String subject = record(person, "ANTIGEN", "NEGATIVE", now.minus(Duration.ofHours(50)));
        record(person, "ANTIGEN", "POSITIVE", at(2));
        record(person, "PCR", "POSITIVE", at(2).plusSeconds(5));
        record(person, "ANTIGEN", "NEGATIVE", at(1));
        assertTold(subject, today.minusDays(2).plusDays(9));

        CheckinApi.declare(person, REGION, today.minusDays(20), today.minusDays(1))
                .then()
                .statusCode(201);
        assertTold(subject, today.minusDays(2).plusDays(9), today.minusDays(1).plusDays(13));

        record(person, "PCR", "NEGATIVE", now.minusSeconds(60));
        await().untilAsserted(() -> assertEquals(3, told(subject).size()));
        AvailabilityChanged last = told(subject).getLast();
        assertNull(last.unavailableFrom());
        assertNull(last.unavailableUntil());
        assertEquals(3, last.revision());
        record(person, "PCR", "NEGATIVE", now.minusSeconds(30));
        String other = record(Persons.byNik(), "ANTIGEN", "POSITIVE", now.minusSeconds(1));
        await().untilAsserted(() -> assertEquals(1, told(other).size()));
        assertEquals(3, told(subject).size(), "what was recorded before the other's is told by now");
    }

    @Test
    void isEndedByTheCorrectionOfAWrongPositive() {
        String person = staff();
        String office = CheckinApi.office(REGION);
        Response recorded = as("health-officer")
                .body(CheckinApi.test(person, "PCR", "POSITIVE", now.minusSeconds(60)))
                .post("/v1/health/tests");
        String test = recorded.path("id");
        String subject = recorded.path("subject");
        assertTold(subject, today.plusDays(9));
        enter(office, person, clock.instant()).then().body("reasons.code", contains("TEST_POSITIVE"));

        correct(test, "\"1\"", "PCR", "NEGATIVE").then().statusCode(200).header("ETag", "\"2\"");

        assertTold(subject, today.plusDays(9), null);
        enter(office, person, clock.instant()).then().body("decision", equalTo("ALLOW"));
        as("health-officer")
                .get("/v1/health/people/" + subject)
                .then()
                .body("positive", equalTo(false))
                .body("isolation", nullValue());
    }

    @Test
    void keepsWhatATestSaidBeforeWithWhoAndWhy() {
        String test = as("health-officer")
                .body(CheckinApi.test(Persons.byNik(), "ANTIGEN", "POSITIVE", now.minusSeconds(60)))
                .post("/v1/health/tests")
                .path("id");

        correct(test, null, "ANTIGEN", "INVALID").then().statusCode(428);
        correct(test, "\"2\"", "ANTIGEN", "INVALID").then().statusCode(412);
        correct(test, "\"1\"", "ANTIGEN", "INVALID").then().statusCode(200).body("result", equalTo("INVALID"));
        withdraw(test, "\"2\"").then().statusCode(200).body("withdrawn", equalTo(true));
        withdraw(test, "\"3\"").then().statusCode(409);
        correct(test, "\"3\"", "PCR", "NEGATIVE").then().statusCode(409);

        as("health-officer")
                .get("/v1/health/tests/" + test)
                .then()
                .header("ETag", "\"3\"")
                .body("withdrawn", equalTo(true));
        as("health-officer")
                .get("/v1/health/tests/" + test + "/revisions")
                .then()
                .body("items.version", contains(1, 2))
                .body("items.test.result", contains("POSITIVE", "INVALID"))
                .body("items.reason", contains("salah tulis", "orang lain"))
                .body("items[0].changedBy", notNullValue());
        as("gate-officer").get("/v1/health/tests/" + test + "/revisions").then().statusCode(403);
        as("system")
                .header("If-Match", "\"3\"")
                .put("/v1/health/tests/" + test)
                .then()
                .statusCode(403);
    }

    @Test
    void withdrawingTheWrongPositiveEndsIt() {
        String person = Persons.byNik();
        Response recorded = as("health-officer")
                .body(CheckinApi.test(person, "PCR", "POSITIVE", now.minusSeconds(60)))
                .post("/v1/health/tests");
        String subject = recorded.path("subject");
        // Nobody knows where this person lives, so the capital's day counts.
        await().untilAsserted(() -> assertEquals(1, told(subject).size()));

        withdraw(recorded.path("id"), "\"1\"").then().statusCode(200);

        await().untilAsserted(() -> assertEquals(2, told(subject).size()));
        assertNull(told(subject).getLast().unavailableUntil());
        enter(CheckinApi.office(REGION), person, clock.instant()).then().body("decision", equalTo("ALLOW"));
    }

    @Test
    void isEndedWhenTheDeclarationWasOfSomebodyElse() {
        String person = staff();
        String office = CheckinApi.office(REGION);
        Response declared = CheckinApi.declare(person, REGION, today.minusDays(9), today.minusDays(2));
        String declaration = "/v1/health/travel-declarations/" + declared.path("id");
        String subject = declared.path("subject");
        assertTold(subject, today.minusDays(2).plusDays(13));
        enter(office, person, clock.instant()).then().body("reasons.code", contains("ISOLATING"));

        takeBack(declaration, "\"2\"").then().statusCode(412);
        takeBack(declaration, "\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("withdrawn", equalTo(true));
        takeBack(declaration, "\"2\"").then().statusCode(409);

        assertTold(subject, today.minusDays(2).plusDays(13), null);
        enter(office, person, clock.instant()).then().body("decision", equalTo("ALLOW"));
        as("health-officer", REGION, null)
                .header("If-Match", "\"2\"")
                .post(declaration + "/report")
                .then()
                .statusCode(409);
        as("health-officer", "36.74", null).get(declaration).then().statusCode(403);
    }

    @Test
    void followsACircularThatIsPublishedAndRevokedAfterTheDeclaration() {
        String region = "64.69";
        Timeline circular = Circulars.openEnded(ExampleRules.of("64.74", region, Circulars.MAKASSAR));
        String office = CheckinApi.office(region);
        String person = Persons.byNik();
        Response declared = CheckinApi.declare(person, region, today.minusDays(8), today.minusDays(1));
        declared.then().statusCode(201).body("isolation", nullValue());
        String subject = declared.path("subject");
        enter(office, person, clock.instant()).then().body("decision", equalTo("ALLOW"));

        ExampleRules.apply(broker, circular);

        assertTold(subject, today.minusDays(1).plusDays(13));
        enter(office, person, clock.instant())
                .then()
                .body("decision", equalTo("DENY"))
                .body("reasons.code", contains("ISOLATING"))
                .body("reasons.clause", contains("7"));

        ExampleRules.apply(broker, Circulars.timeline(region, 2));

        assertTold(subject, today.minusDays(1).plusDays(13), null);
        enter(office, person, clock.instant()).then().body("decision", equalTo("ALLOW"));
    }

    @Test
    void letsEmployeesDeclareTheirOwnJourneysAlone() {
        String nip = Persons.nip();
        Roster roster = new Roster(database);
        roster.unit("64.70-U1", "64.70-SETDA", REGION, UnitKind.OFFICE, 1);
        roster.employee(
                "64.70-E" + nip,
                "64.70-U1",
                "64.70-SETDA",
                REGION,
                Position.STAFF,
                List.of(pseudonyms.of(Identifier.NIP, nip)),
                1);

        declareAs("64.70-E" + nip, Persons.byNip(nip)).then().statusCode(201).body("region", equalTo(REGION));
        declareAs("64.70-E" + nip, Persons.byNik()).then().statusCode(403);
        declareAs("64.70-NOBODY", Persons.byNip(nip)).then().statusCode(403);
    }

    private Response declareAs(String employee, String person) {
        return given().auth()
                .oauth2(TestTokens.token("employee", REGION, "64.70-SETDA", employee))
                .contentType(ContentType.JSON)
                .body("""
                        {"person": %s, "from": "Makassar", "departedOn": "%s", "returnedOn": "%s"}
                        """.formatted(person, today.minusDays(9), today))
                .post("/v1/health/travel-declarations");
    }

    @Test
    void refusesAtTheDoorWhoseTestWasTakenUnderAnotherNumberOfTheDirectory() {
        String nik = Persons.nik();
        String nip = Persons.nip();
        Roster roster = new Roster(database);
        roster.unit("64.70-U2", "64.70-SETDA", REGION, UnitKind.OFFICE, 1);
        roster.employee(
                "64.70-E" + nip,
                "64.70-U2",
                "64.70-SETDA",
                REGION,
                Position.STAFF,
                List.of(pseudonyms.of(Identifier.NIP, nip), pseudonyms.of(Identifier.NIK, nik)),
                1);
        String office = CheckinApi.office(REGION);

        record(Persons.byNik(nik), "PCR", "POSITIVE", now.minusSeconds(60));
        enter(office, Persons.byNip(nip), clock.instant()).then().body("reasons.code", contains("TEST_POSITIVE"));
        record(Persons.byNip(nip), "ANTIGEN", "NEGATIVE", now.minusSeconds(30));
        enter(office, Persons.byNip(nip), clock.instant())
                .then()
                .body("decision", equalTo("DENY"))
                .body("reasons.code", contains("ISOLATING"))
                .body("reasons[0].clause", nullValue());
    }

    @Test
    void showsTheHealthOfficerUntilWhenEverythingHolds() {
        String person = staff();
        String subject = record(person, "ANTIGEN", "POSITIVE", now.minus(Duration.ofHours(1)));
        CheckinApi.declare(person, REGION, today.minusDays(9), today.minusDays(2))
                .then()
                .statusCode(201);
        as("health-officer")
                .body("{\"person\": " + person + ", \"dose\": 2, \"givenOn\": \"2021-09-01\", \"vaccine\": \"Contoh\"}")
                .post("/v1/health/vaccinations")
                .then()
                .statusCode(201);

        as("health-officer", REGION, null)
                .get("/v1/health/people/" + subject)
                .then()
                .statusCode(200)
                .body("positive", equalTo(true))
                .body("testValidUntil", nullValue())
                .body("isolation.until", equalTo(today.minusDays(2).plusDays(13).toString()))
                .body("isolation.periods.cause", contains("POSITIVE_TEST", "JOURNEY"))
                .body("isolation.periods[1].clause", equalTo("7"))
                .body("doses.dose", contains(2));
    }

    private String staff() {
        String nip = Persons.nip();
        Roster roster = new Roster(database);
        roster.unit("64.70-U1", "64.70-SETDA", REGION, UnitKind.OFFICE, 1);
        roster.employee(
                "64.70-E" + nip,
                "64.70-U1",
                "64.70-SETDA",
                REGION,
                Position.STAFF,
                List.of(pseudonyms.of(Identifier.NIP, nip)),
                1);
        return Persons.byNip(nip);
    }

    /// Noon so many days ago.
    private Instant at(int daysAgo) {
        return today.minusDays(daysAgo).atTime(12, 0).atZone(Circulars.MAKASSAR).toInstant();
    }

    private static String record(String person, String kind, String result, Instant sampledAt) {
        return CheckinApi.record(person, kind, result, sampledAt);
    }

    private static Response correct(String test, @Nullable String ifMatch, String kind, String result) {
        var request = as("health-officer").body("""
                {"kind": "%s", "result": "%s", "sampledAt": "2022-02-16T04:00:00Z", "reason": "salah tulis"}
                """.formatted(kind, result));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/v1/health/tests/" + test);
    }

    private static Response withdraw(String test, String ifMatch) {
        return as("health-officer")
                .header("If-Match", ifMatch)
                .body("{\"reason\": \"orang lain\"}")
                .post("/v1/health/tests/" + test + "/withdrawal");
    }

    private static Response takeBack(String declaration, String ifMatch) {
        return as("health-officer", REGION, null)
                .header("If-Match", ifMatch)
                .body("{\"reason\": \"orang lain\"}")
                .post(declaration + "/withdrawal");
    }

    private List<AvailabilityChanged> told(String subject) {
        return broker.events(EventType.AVAILABILITY_CHANGED, subject, AvailabilityChanged.class);
    }

    private void assertTold(String subject, @Nullable LocalDate... until) {
        await().untilAsserted(() -> assertEquals(
                Arrays.asList(until),
                told(subject).stream()
                        .map(AvailabilityChanged::unavailableUntil)
                        .toList()));
    }
}
