package id.edaran.checkin;

import static id.edaran.checkin.CheckinApi.NOON;
import static id.edaran.checkin.CheckinApi.as;
import static id.edaran.checkin.CheckinApi.enter;
import static id.edaran.checkin.CheckinApi.entries;
import static id.edaran.checkin.CheckinApi.test;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.checkin.retention.EraseExpired;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.Topic;
import id.edaran.contracts.rule.SiteKind;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.EventListener;
import id.edaran.support.TestTokens;
import id.edaran.support.Traces;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A whole day with people whose numbers and names would be recognised anywhere: none of them stands in clear, whatever
/// was done with them.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class PrivacyComponentTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String NIK = "9901015708123456";
    private static final String NIP = "189908171999031777";
    private static final String FAULTY_NIK = "990101570812345X";
    private static final String FAULTY_NIP = "18990817199903177";
    private static final String OTHER_NIK = "9901016812777777";
    private static final String OFFICER = "officer-murai-batu";
    private static final String NAME = "Contoh Rahasia Kenari";
    private static final String FACILITY = "Puskesmas Rahasia Jalak";
    private static final String GUEST = "Tamu Rahasia Merpati";
    private static final String REASON = "alasan rahasia elang";
    private static final String FROM = "Kota Rahasia Cendrawasih";
    private static final String VACCINE = "Vaksin Rahasia Kasuari";
    private static final List<String> CANARIES =
            List.of(NIK, NIP, FAULTY_NIK, FAULTY_NIP, OTHER_NIK, OFFICER, NAME, FACILITY, GUEST, REASON, FROM, VACCINE);

    /// Rules speak of kinds of tests, and so does a timeline that is on its way to the dead letters.
    private static final List<String> NOT_ABOUT_PEOPLE = List.of("region_rules", "outbox");

    @Inject
    AgroalDataSource database;

    @Inject
    EraseExpired eraseExpired;

    @Test
    void leaksNothing() throws Exception {
        String site = CheckinApi.site("75.01", "SETDA", SiteKind.OFFICE, 1);
        List<String> log = new ArrayList<>();
        List<String> streamed = new ArrayList<>();
        String subject;
        try (EventListener listener = EventListener.open(
                URI.create("http://localhost:" + RestAssured.port + "/v1/checkin-events"),
                "auditor",
                "75.01",
                null,
                null)) {
            try (Traces traces = Traces.listen()) {
                subject = useEverything(site);
                useWhatIsAnnouncedAndCorrected(site);
                mistakeEverything(site);
                eraseExpired.erase((kind, soFar, until) -> {});
                log.addAll(traces.log());
            }
            await().atMost(SOON)
                    .until(() -> listener.heard().stream()
                            .anyMatch(heard -> heard.name().equals(EventType.EXIT_RECORDED.type())));
            listener.heard().forEach(heard -> streamed.add(heard.id() + heard.name() + heard.data()));
        }
        await().atMost(SOON)
                .until(() -> Traces.records(Topic.ENTRIES.topicName()).stream()
                        .anyMatch(told -> told.contains(site) && told.contains(EventType.EXIT_RECORDED.type())));
        List<String> told = Traces.records();
        List<String> cells = Traces.cells(database);

        // What is looked through is what was written.
        assertFalse(log.isEmpty());
        for (List<String> places : List.of(streamed, told, cells)) {
            assertTrue(places.stream().anyMatch(place -> place.contains(subject)), "pseudonyms are told and stored");
        }
        for (List<String> places : List.of(log, streamed, told, cells)) {
            Traces.assertHidden(CANARIES, places);
        }
        // Proofs stand neither in the gate's answers at rest nor in what is told of them.
        List<String> aboutPeople = new ArrayList<>(Traces.cells(database, table -> !NOT_ABOUT_PEOPLE.contains(table)));
        aboutPeople.addAll(streamed);
        aboutPeople.addAll(Traces.records(Topic.ENTRIES.topicName()));
        for (String proof : List.of("TEST_POSITIVE", "POSITIVE", "ANTIGEN", "ISOLATING")) {
            assertTrue(aboutPeople.stream().noneMatch(place -> place.contains(proof)), proof);
        }
    }

    /// Libraries tell addresses and tokens when they are asked to tell everything, so somebody who puts
    /// a number into one is looked at with the levels that a running service has.
    @Test
    void logsNoNumberOfAnAddressOrInPlaceOfAToken() {
        try (Traces traces = Traces.listenAsUsual()) {
            as("health-officer").get("/v1/health/people/" + NIK).then().statusCode(404);
            as("health-officer").get("/v1/sites/" + NIK).then().statusCode(404);
            as("administrator").get("/v1/sites?person=" + NIK).then().statusCode(400);
            as("auditor").get("/v1/retention/erasures?kind=" + NIK).then().statusCode(400);
            as("administrator").post("/v1/people/" + NIK).then().statusCode(404);
            given().auth()
                    .oauth2(NIK)
                    .contentType("application/json")
                    .body("{}")
                    .post("/v1/health/tests")
                    .then()
                    .statusCode(401);
            given().header("Authorization", "Basic " + NIK)
                    .get("/v1/sites")
                    .then()
                    .statusCode(401);

            Traces.assertHidden(CANARIES, traces.log());
        }
    }

    /// @return the person's pseudonym
    private static String useEverything(String site) {
        String both = Persons.byBoth(NIK, NIP);
        String recorded = test(both, "ANTIGEN", "POSITIVE", NOON).replace("Puskesmas Contoh", FACILITY);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            officer("health-officer")
                    .header("Idempotency-Key", key)
                    .body(recorded)
                    .post("/v1/health/tests")
                    .then()
                    .statusCode(201);
        }
        officer("health-officer").header("Idempotency-Key", NIK).body(recorded).post("/v1/health/tests");
        String subject = enter(site, Persons.byNip(NIP), NOON.minusSeconds(1)).path("subject");
        officer("health-officer").get("/v1/health/people/" + subject).then().statusCode(200);
        String scan = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            officer("gate-officer")
                    .body(CheckinApi.scan(scan, Persons.byNik(NIK), NOON))
                    .post(entries(site));
        }
        enter(site, both, "GUEST", CheckinApi.poster(site), NOON.plusSeconds(1))
                .then()
                .body("decision", equalTo("DENY"));
        enter(site, Persons.byNik(OTHER_NIK), NOON).then().body("decision", equalTo("WAIT"));
        CheckinApi.leave(site, both).then().statusCode(200);
        enter(site, Persons.byNik(OTHER_NIK), NOON).then().body("decision", equalTo("ALLOW"));
        officer("administrator")
                .body("{\"person\": " + Persons.byNik(OTHER_NIK) + "}")
                .post("/v1/people/erasures")
                .then()
                .statusCode(200);
        return subject;
    }

    private static void useWhatIsAnnouncedAndCorrected(String site) {
        String both = Persons.byBoth(NIK, NIP);
        String recorded = test(both, "ANTIGEN", "POSITIVE", NOON).replace("Puskesmas Contoh", FACILITY);
        as("agency-head")
                .body("""
                        {"person": %s, "name": "%s", "from": "2022-02-16T01:00:00Z", "until": "2022-02-16T02:00:00Z",
                         "host": {"position": "ASSISTANT", "agency": "SETDA"}, "purpose": "%s"}
                        """.formatted(both, GUEST, REASON))
                .post("/v1/sites/" + site + "/guests")
                .then()
                .statusCode(201);
        as("health-officer")
                .body("{\"person\": " + both + ", \"dose\": 1, \"givenOn\": \"2021-06-01\", \"vaccine\": \"" + VACCINE
                        + "\"}")
                .post("/v1/health/vaccinations")
                .then()
                .statusCode(201);
        as("health-officer", "75.01", null)
                .body("{\"person\": " + both + ", \"from\": \"" + FROM
                        + "\", \"departedOn\": \"2022-02-10\", \"returnedOn\": \"2022-02-15\"}")
                .post("/v1/health/travel-declarations")
                .then()
                .statusCode(201);
        String id = as("health-officer").body(recorded).post("/v1/health/tests").path("id");
        as("health-officer")
                .header("If-Match", "\"1\"")
                .body("{\"reason\": \"" + REASON + "\"}")
                .post("/v1/health/tests/" + id + "/withdrawal")
                .then()
                .statusCode(200);
        as("gate-officer")
                .body("{\"scanId\": \"none\", \"reason\": \"" + REASON + "\"}")
                .post("/v1/sites/" + site + "/overrides")
                .then()
                .statusCode(404);
    }

    /// What people and programs get wrong, with the numbers where they do not belong.
    private static void mistakeEverything(String site) {
        String both = Persons.byBoth(NIK, NIP);
        String recorded = test(both, "ANTIGEN", "POSITIVE", NOON).replace("Puskesmas Contoh", FACILITY);
        String scanned = CheckinApi.scan(UUID.randomUUID().toString(), both, NOON);
        for (String body : List.of(
                recorded.replace("ANTIGEN", NAME),
                recorded.replace("POSITIVE", NIK),
                recorded.replace(NIK, FAULTY_NIK),
                recorded.replace(NIP, FAULTY_NIP),
                recorded.replace("\"nik\"", "\"" + NAME + "\""),
                recorded.replace(NOON.toString(), NIK),
                recorded.replace("\"facility\"", "\"" + OTHER_NIK + "\""),
                recorded.replace("\"" + NIK + "\"", "[" + OTHER_NIK + "]"),
                "{\"" + NIK + "\": ",
                "[\"" + NIK + "\"]",
                NIK,
                "{\"person\": \"" + NIK + "\"}")) {
            officer("health-officer").body(body).post("/v1/health/tests").then().statusCode(400);
            officer("administrator")
                    .body(body)
                    .post("/v1/people/erasures")
                    .then()
                    .statusCode(400);
            officer("gate-officer").body(body).post(entries(site)).then().statusCode(400);
            officer("gate-officer")
                    .body(body)
                    .post("/v1/sites/" + site + "/exits")
                    .then()
                    .statusCode(400);
            officer("administrator").body(body).put("/v1/sites/" + site).then().statusCode(400);
            officer("system")
                    .body(body)
                    .post("/v1/posters/verifications")
                    .then()
                    .statusCode(400);
        }
        for (String body : List.of(
                scanned.replace("WORK", NIK),
                scanned.replace("\"purpose\"", "\"name\": \"" + NAME + "\", \"purpose\""),
                scanned.replace("\"nik\"", "\"name\": \"" + NAME + "\", \"nik\""),
                scanned.replace("\"nik\"", "\"pass\": \"" + OTHER_NIK + "\", \"nik\""))) {
            officer("gate-officer").body(body).post(entries(site)).then().statusCode(400);
        }
        officer("system")
                .body("{\"text\": \"" + NIK + "\"}")
                .post("/v1/posters/verifications")
                .then()
                .statusCode(404);
        enter(site, both, "GUEST", NIK, NOON.plusSeconds(2)).then().statusCode(200);
        enter(site, Persons.byBoth(OTHER_NIK, NIP), NOON).then().statusCode(409);
        officer("employee").body(recorded).post("/v1/health/tests").then().statusCode(403);
        as("administrator")
                .header("If-Match", NIK)
                .body(CheckinApi.siteBody("75.01", "SETDA", SiteKind.OFFICE, 1))
                .put("/v1/sites/" + site)
                .then()
                .statusCode(412);
    }

    /// A token's subject may be personal, too.
    private static RequestSpecification officer(String role) {
        return given().auth()
                .oauth2(TestTokens.token(role, "ID", null, OFFICER))
                .contentType("application/json")
                .header("Accept-Language", NAME.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }
}
