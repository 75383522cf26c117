package id.edaran.checkin;

import static id.edaran.checkin.CheckinApi.as;
import static id.edaran.checkin.Circulars.cityRule;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.edaran.contracts.event.EntryDecided.Citation;
import id.edaran.contracts.event.EntryDecided.Decision;
import id.edaran.contracts.event.EntryOverridden;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.Topic;
import id.edaran.contracts.rule.SiteKind;
import id.edaran.support.EdaranTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class OverridesComponentTest {
    private static final String REGION = "71.68";

    @Inject
    Broker broker;

    @Inject
    Clock clock;

    @BeforeEach
    void testsAreAskedForAtOffices() {
        ExampleRules.apply(
                broker, Circulars.timeline(REGION, 1, cityRule("C1", "1", Circulars.testAt(SiteKind.OFFICE))));
    }

    @Test
    void letsAnOfficerDecideOtherwiseOnRecord() {
        String site = CheckinApi.site(REGION, "SETDA", SiteKind.OFFICE, 5);
        String scan = refused(site, Persons.byNik());

        Response overridden = override(site, scan, "Petugas ambulans, pasien di dalam");

        overridden
                .then()
                .statusCode(201)
                .body("scanId", equalTo(scan))
                .body("reason", equalTo("Petugas ambulans, pasien di dalam"))
                .body("replaced.decision", equalTo("DENY"))
                .body("replaced.reasons.code", contains("TEST_MISSING"))
                .body("replaced.reasons.clause", contains("1"))
                .body("entry.decision", equalTo("ALLOW"))
                .body("entry.place", equalTo(1))
                .body("entry.occupancy", equalTo(1));
        String id = overridden.path("id");
        as("gate-officer", REGION, "SETDA")
                .get("/v1/sites/" + site + "/overrides/" + id)
                .then()
                .statusCode(200)
                .body("reason", equalTo("Petugas ambulans, pasien di dalam"))
                .body("overriddenBy", equalTo(overridden.<String>path("overriddenBy")))
                .body("entry", nullValue());
        override(site, scan, "again").then().statusCode(409);
        as("operator", REGION, null)
                .get("/v1/sites/" + site + "/overrides")
                .then()
                .statusCode(200)
                .body("items.count", contains(1));

        await().untilAsserted(() -> {
            List<EntryOverridden> told = broker.events(EventType.ENTRY_OVERRIDDEN, site, EntryOverridden.class);
            assertEquals(1, told.size());
            assertEquals(Decision.DENY, told.getFirst().replaced());
            assertEquals(
                    List.of(new Citation("C1", "number of C1", "1")),
                    told.getFirst().citations());
        });
        String subject = overridden.path("subject");
        broker.read(Topic.ENTRIES.topicName()).stream()
                .filter(event -> new String(Broker.headers(event), StandardCharsets.UTF_8).contains("entry.overridden"))
                .forEach(event -> assertFalse(new String(event.value(), StandardCharsets.UTF_8).contains(subject)));
    }

    @Test
    void neverLetsInWhoIsolatesOrIsPositive() {
        String site = CheckinApi.office(REGION);
        String positive = Persons.byNik();
        CheckinApi.record(positive, "ANTIGEN", "POSITIVE", CheckinApi.NOON.minusSeconds(60));
        override(site, refused(site, positive), "please")
                .then()
                .statusCode(409)
                .body("detail", containsString("kesehatan"));

        String later = Persons.byNik();
        String scan = refused(site, later);
        CheckinApi.record(later, "PCR", "POSITIVE", clock.instant());
        override(site, scan, "please").then().statusCode(409);
    }

    @Test
    void neverFillsAFullRoom() {
        String site = CheckinApi.site(REGION, "SETDA", SiteKind.OFFICE, 1);
        String first = refused(site, Persons.byNik());
        String second = refused(site, Persons.byNik());
        override(site, first, "one").then().statusCode(201);
        override(site, second, "two").then().statusCode(409).body("detail", containsString("tempat"));
    }

    @Test
    void isForRefusalsAndForTheOfficersOfTheGate() {
        String site = CheckinApi.office(REGION);
        String allowed = CheckinApi.enter(CheckinApi.office("71.67"), Persons.byNik(), CheckinApi.NOON)
                .path("scanId");
        override(site, allowed, "unknown here").then().statusCode(404);
        String counter = CheckinApi.site(REGION, "SETDA", SiteKind.COUNTER, null);
        String in = CheckinApi.enter(counter, Persons.byNik(), CheckinApi.NOON).path("scanId");
        override(counter, in, "not refused").then().statusCode(409);
        String scan = refused(site, Persons.byNik());
        String body = "{\"scanId\": \"" + scan + "\", \"reason\": \"x\"}";
        as("administrator")
                .body(body)
                .post("/v1/sites/" + site + "/overrides")
                .then()
                .statusCode(403);
        as("gate-officer", REGION, "DINKES")
                .body(body)
                .post("/v1/sites/" + site + "/overrides")
                .then()
                .statusCode(403);
        as("gate-officer")
                .body("{}")
                .post("/v1/sites/" + site + "/overrides")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/scanId", "/reason"));
    }

    private static String refused(String site, String person) {
        String scan = UUID.randomUUID().toString();
        as("gate-officer")
                .body(CheckinApi.scan(scan, person, CheckinApi.NOON))
                .post(CheckinApi.entries(site))
                .then()
                .body("decision", equalTo("DENY"));
        return scan;
    }

    private static Response override(String site, String scan, String reason) {
        return as("gate-officer", REGION, "SETDA")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"scanId\": \"" + scan + "\", \"reason\": \"" + reason + "\"}")
                .post("/v1/sites/" + site + "/overrides");
    }
}
