package id.edaran.checkin;

import static id.edaran.checkin.CheckinApi.NOON;
import static id.edaran.checkin.CheckinApi.as;
import static id.edaran.checkin.CheckinApi.test;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.TestRecorded;
import id.edaran.contracts.event.Topic;
import id.edaran.contracts.rule.TestKind;
import id.edaran.support.EdaranTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class HealthComponentTest {
    @Inject
    AgroalDataSource database;

    @Inject
    Broker broker;

    @Test
    void tellsThatThereWasATestAndNotWhatItFoundBit6() {
        String person = Persons.byNik();
        String subject = CheckinApi.record(person, "ANTIGEN", "POSITIVE", NOON);
        CheckinApi.record(person, "ANTIGEN", "INVALID", NOON.plusSeconds(60));
        String key = UUID.randomUUID().toString();
        String pcr = test(person, "PCR", "NEGATIVE", NOON.plusSeconds(120));
        as("system").header("Idempotency-Key", key).body(pcr).post("/v1/health/tests");
        String id = as("system")
                .header("Idempotency-Key", key)
                .body(pcr)
                .post("/v1/health/tests")
                .path("id");
        as("health-officer")
                .header("If-Match", "\"1\"")
                .body("{\"reason\": \"Salah orang (contoh).\"}")
                .post("/v1/health/tests/" + id + "/withdrawal")
                .then()
                .statusCode(200);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> broker.events(EventType.TEST_RECORDED, subject, TestRecorded.class).stream()
                        .anyMatch(told -> Boolean.TRUE.equals(told.withdrawn())));
        List<TestRecorded> told = broker.events(EventType.TEST_RECORDED, subject, TestRecorded.class);
        assertEquals(
                List.of(NOON, NOON.plusSeconds(120), NOON.plusSeconds(120)),
                told.stream().map(TestRecorded::sampledAt).toList());
        assertEquals(
                List.of(TestKind.ANTIGEN, TestKind.PCR, TestKind.PCR),
                told.stream().map(TestRecorded::kind).toList());
        assertEquals(
                List.of(1L, 1L, 2L), told.stream().map(TestRecorded::revision).toList());
        broker.read(Topic.TESTS.topicName())
                .forEach(incoming -> assertFalse(new String(incoming.value(), StandardCharsets.UTF_8)
                        .matches("(?s).*(POSITIVE|NEGATIVE|INVALID|Puskesmas).*")));
    }

    @Test
    void recordsATestUnderAPseudonym() {
        Response created = as("health-officer", "64.74", null)
                .body(test(Persons.byNik(), "ANTIGEN", "NEGATIVE", NOON))
                .post("/v1/health/tests");

        created.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("id", matchesPattern("[0-9a-f-]{36}"))
                .body("subject", matchesPattern("[A-Za-z0-9_-]{43}"))
                .body("kind", equalTo("ANTIGEN"))
                .body("result", equalTo("NEGATIVE"))
                .body("sampledAt", equalTo("2022-02-16T04:00:00Z"))
                .body("facility", equalTo("Puskesmas Contoh"))
                .body("person", nullValue());
        String id = created.path("id");
        created.then().header("Location", endsWith("/v1/health/tests/" + id));
        as("health-officer")
                .get("/v1/health/tests/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
    }

    @Test
    void answersARepeatedRequestWithTheFirstAnswer() {
        String key = UUID.randomUUID().toString();
        String person = Persons.byNik();
        String body = test(person, "PCR", "NEGATIVE", NOON);

        Response first = as("system").header("Idempotency-Key", key).body(body).post("/v1/health/tests");
        Response again = as("system").header("Idempotency-Key", key).body(body).post("/v1/health/tests");

        first.then().statusCode(201);
        again.then().statusCode(201);
        assertEquals(first.<String>path("id"), again.<String>path("id"));
        assertEquals(first.header("Location"), again.header("Location"));
        as("system")
                .header("Idempotency-Key", key)
                .body(test(person, "PCR", "POSITIVE", NOON))
                .post("/v1/health/tests")
                .then()
                .statusCode(422);
    }

    @Test
    void namesEveryFaultAndNoNumber() {
        String refused = as("health-officer")
                .body("""
                        {"person": {"nik": "6474013208900001", "nip": "12", "name": "Budi"}, "kind": "SNIFF",
                         "sampledAt": "yesterday", "colour": "red"}
                        """)
                .post("/v1/health/tests")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/person/nik",
                                "/person/nip",
                                "/person/name",
                                "/kind",
                                "/result",
                                "/sampledAt",
                                "/colour"))
                .extract()
                .asString();
        assertEquals(-1, refused.indexOf("6474013208900001"));

        as("health-officer")
                .body(test("{}", "PCR", "NEGATIVE", NOON))
                .post("/v1/health/tests")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/person"));
        as("health-officer")
                .body("{\"kind\": \"PCR\", \"result\": \"NEGATIVE\", \"sampledAt\": \"2022-02-16T04:00:00Z\"}")
                .post("/v1/health/tests")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/person"));
        as("health-officer")
                .body(test(Persons.byNik(), "PCR", "NEGATIVE", NOON).replace("2022-", "+200022-"))
                .post("/v1/health/tests")
                .then()
                .statusCode(400);
        as("health-officer")
                .body("{\"person\": {\"nik\": \"6474011708900001\", oops")
                .post("/v1/health/tests")
                .then()
                .statusCode(400)
                .body(not(containsString("6474011708900001")));
    }

    @Test
    void isForThoseWhoCareForHealth() {
        String body = test(Persons.byNik(), "PCR", "NEGATIVE", NOON);

        given().contentType("application/json")
                .body(body)
                .post("/v1/health/tests")
                .then()
                .statusCode(401);
        as("gate-officer").body(body).post("/v1/health/tests").then().statusCode(403);
        as("administrator").body("{").post("/v1/health/tests").then().statusCode(403);
        String subject = CheckinApi.record(Persons.byNik(), "PCR", "NEGATIVE", NOON);
        as("gate-officer").get("/v1/health/people/" + subject).then().statusCode(403);
        as("system").get("/v1/health/people/" + subject).then().statusCode(403);
        given().get("/v1/health/people/" + subject).then().statusCode(401);
        as("health-officer").get("/v1/health/people/6474011708900001").then().statusCode(404);
        as("health-officer").get("/v1/health/tests/6474011708900001").then().statusCode(404);
        as("health-officer").get("/v1/health/tests/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void tellsTheNewestTestAndRecordsTheReading() throws Exception {
        String nik = Persons.nik();
        CheckinApi.record(Persons.byNik(nik), "PCR", "NEGATIVE", NOON.minusSeconds(60));
        CheckinApi.record(Persons.byNik(nik), "ANTIGEN", "POSITIVE", NOON);
        String subject = CheckinApi.record(Persons.byNik(nik), "PCR", "NEGATIVE", NOON.minusSeconds(3_600));
        CheckinApi.record(Persons.byNik(nik), "PCR", "NEGATIVE", Instant.parse("2199-01-01T00:00:00Z"));
        long before = readings(subject);

        as("health-officer")
                .get("/v1/health/people/" + subject)
                .then()
                .statusCode(200)
                .body("subject", equalTo(subject))
                .body("test.kind", equalTo("ANTIGEN"))
                .body("test.result", equalTo("POSITIVE"))
                .body("positive", equalTo(true));
        assertEquals(before + 1, readings(subject));
    }

    @Test
    void knowsNothingOfAPersonWithoutATest() {
        String subject = CheckinApi.enter(CheckinApi.office("64.74"), Persons.byNik(), NOON)
                .path("subject");

        as("health-officer")
                .get("/v1/health/people/" + subject)
                .then()
                .statusCode(200)
                .body("test", nullValue())
                .body("positive", equalTo(false));
    }

    @Test
    void linksTheNumbersOfOnePerson() {
        String nik = Persons.nik();
        String nip = Persons.nip();
        String byNip = CheckinApi.record(Persons.byNip(nip), "PCR", "NEGATIVE", NOON.minusSeconds(60));
        String byBoth = CheckinApi.record(Persons.byBoth(nik, nip), "PCR", "POSITIVE", NOON.minusSeconds(120));

        assertNotEquals(byNip, byBoth);
        for (String subject : new String[] {byNip, byBoth}) {
            as("health-officer")
                    .get("/v1/health/people/" + subject)
                    .then()
                    .body("subject", equalTo(byBoth))
                    .body("test.result", equalTo("NEGATIVE"));
        }
        as("health-officer")
                .body(test(Persons.byBoth(Persons.nik(), nip), "PCR", "NEGATIVE", NOON))
                .post("/v1/health/tests")
                .then()
                .statusCode(409);
    }

    private long readings(String subject) throws SQLException {
        try (var connection = database.getConnection();
                var count = connection.prepareStatement("select count(*) from health_read where subject = ?")) {
            count.setString(1, subject);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
