package id.edaran.checkin;

import static id.edaran.checkin.CheckinApi.as;
import static id.edaran.checkin.CheckinApi.enter;
import static id.edaran.checkin.CheckinApi.visit;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.SiteKind;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.TestTokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class GuestsComponentTest {
    private static final String REGION = "71.69";
    private static final String AGENCY = "71.69-SETDA";

    /// Before the city's circular asks the doors for anything; the day at ten o'clock.
    private static final Instant BEFORE = Instant.parse("2022-02-08T02:00:00Z");

    private static final Instant DURING = Instant.parse("2022-02-16T02:00:00Z");

    @Inject
    Broker broker;

    @Inject
    AgroalDataSource database;

    private String site = "";

    @BeforeEach
    void published() {
        ExampleRules.publish(broker, "71.72", REGION, Circulars.MAKASSAR);
        site = CheckinApi.site(REGION, AGENCY, SiteKind.OFFICE, null);
    }

    @Test
    void recognisesAnAnnouncedGuest() {
        String person = Persons.byNik();
        Response announced = announce(person, "ASSISTANT", BEFORE);
        announced
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Ibu Contoh"))
                .body("host.position", equalTo("ASSISTANT"))
                .body("person", nullValue())
                .body("cancelledAt", nullValue());
        String id = announced.path("id");
        announced.then().header("Location", endsWith("/v1/sites/" + site + "/guests/" + id));

        enter(site, person, "GUEST", null, BEFORE.plusSeconds(60))
                .then()
                .body("decision", equalTo("ALLOW"))
                .body("announcement", equalTo(id))
                .body("validUntil", equalTo(BEFORE.plus(Duration.ofHours(2)).toString()));
        visit(site, person, "ASSISTANT", AGENCY, null, BEFORE.plusSeconds(61))
                .then()
                .body("announcement", equalTo(id));
        visit(site, person, "FIELD_HEAD", AGENCY, null, BEFORE.plusSeconds(62))
                .then()
                .body("decision", equalTo("ALLOW"))
                .body("announcement", nullValue());
        enter(site, person, "GUEST", null, BEFORE.minusSeconds(1)).then().body("announcement", nullValue());
        enter(site, Persons.byNik(), "GUEST", null, BEFORE).then().body("announcement", nullValue());

        as("gate-officer", REGION, AGENCY)
                .get("/v1/sites/" + site + "/guests?on=2022-02-08")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items.name", contains("Ibu Contoh"))
                .body("next", nullValue());
        as("gate-officer", REGION, AGENCY)
                .get("/v1/sites/" + site + "/guests?on=2022-02-09")
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void refusesAtOnceWhatTheHostDoesNotReceive() {
        announce(Persons.byNik(), "MAYOR", DURING)
                .then()
                .statusCode(409)
                .body("detail", containsString("GUESTS_NOT_RECEIVED"))
                .body("detail", containsString("008/162/SEK butir 2"));
        announce(Persons.byNik(), "MAYOR", BEFORE).then().statusCode(201);
        as("agency-head", REGION, AGENCY)
                .body(body(Persons.byNik(), "MAYOR", DURING, DURING.plus(Duration.ofHours(1)))
                        .replace(
                                DURING.toString(),
                                Instant.parse("2022-02-10T15:00:00Z").toString()))
                .post("/v1/sites/" + site + "/guests")
                .then()
                .statusCode(409);
    }

    @Test
    void cancelsAVisit() {
        String person = Persons.byNik();
        String id = announce(person, "ASSISTANT", BEFORE).path("id");
        String cancellation = "/v1/sites/" + site + "/guests/" + id + "/cancellation";

        as("agency-head", REGION, AGENCY).post(cancellation).then().statusCode(428);
        as("agency-head", REGION, "71.69-DINKES")
                .header("If-Match", "\"1\"")
                .post(cancellation)
                .then()
                .statusCode(403);
        as("agency-head", REGION, AGENCY)
                .header("If-Match", "\"1\"")
                .post(cancellation)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("cancelledAt", notNullValue());
        as("agency-head", REGION, AGENCY)
                .header("If-Match", "\"2\"")
                .post(cancellation)
                .then()
                .statusCode(409);
        enter(site, person, "GUEST", null, BEFORE.plusSeconds(60)).then().body("announcement", nullValue());
    }

    @Test
    void isForTheHostAndTheirOffice() {
        String visit = body(Persons.byNik(), "ASSISTANT", BEFORE, BEFORE.plus(Duration.ofHours(2)));
        String guests = "/v1/sites/" + site + "/guests";

        given().contentType(ContentType.JSON).body(visit).post(guests).then().statusCode(401);
        as("gate-officer", REGION, AGENCY).body(visit).post(guests).then().statusCode(403);
        as("agency-head", REGION, "71.69-DINKES")
                .body(visit)
                .post(guests)
                .then()
                .statusCode(403);
        as("hr-admin", REGION, AGENCY).body(visit).post(guests).then().statusCode(201);
        employee("71.69-OTHER").body(visit).post(guests).then().statusCode(403);
        Roster roster = new Roster(database);
        roster.unit("71.69-U1", AGENCY, REGION, UnitKind.OFFICE, 1);
        roster.employee("71.69-HOST", "71.69-U1", AGENCY, REGION, Position.ASSISTANT, List.of(), 1);
        roster.employee("71.69-OTHER", "71.69-U1", AGENCY, REGION, Position.STAFF, List.of(), 1);
        employee("71.69-OTHER").body(visit).post(guests).then().statusCode(403);
        employee("71.69-HOST").body(visit).post(guests).then().statusCode(201);
        as("employee", REGION, AGENCY).get(guests).then().statusCode(403);
        as("gate-officer", REGION, "71.69-DINKES").get(guests).then().statusCode(403);
    }

    @Test
    void namesEveryFaultAndAnswersOnce() {
        as("agency-head", REGION, AGENCY)
                .body("""
                        {"person": {"nik": "12"}, "from": "2022-02-08T02:00:00Z", "until": "2022-02-08T02:00:00Z",
                         "host": {"position": "KING", "agency": "%s"}, "colour": "red"}
                        """.formatted(AGENCY))
                .post("/v1/sites/" + site + "/guests")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/person/nik", "/name", "/until", "/host/position", "/purpose", "/colour"));

        String key = UUID.randomUUID().toString();
        String visit = body(Persons.byNik(), "ASSISTANT", BEFORE, BEFORE.plus(Duration.ofHours(2)));
        Response first = as("agency-head", REGION, AGENCY)
                .header("Idempotency-Key", key)
                .body(visit)
                .post("/v1/sites/" + site + "/guests");
        Response again = as("agency-head", REGION, AGENCY)
                .header("Idempotency-Key", key)
                .body(visit)
                .post("/v1/sites/" + site + "/guests");
        assertEquals(first.<String>path("id"), again.<String>path("id"));
    }

    private Response announce(String person, String position, Instant from) {
        return as("agency-head", REGION, AGENCY)
                .body(body(person, position, from, from.plus(Duration.ofHours(2))))
                .post("/v1/sites/" + site + "/guests");
    }

    private static RequestSpecification employee(String id) {
        return given().auth()
                .oauth2(TestTokens.token("employee", REGION, AGENCY, id))
                .contentType(ContentType.JSON);
    }

    private static String body(String person, String position, Instant from, Instant until) {
        return """
                {"person": %s, "name": "Ibu Contoh", "from": "%s", "until": "%s",
                 "host": {"position": "%s", "agency": "%s"}, "purpose": "Koordinasi"}
                """.formatted(person, from, until, position, AGENCY);
    }
}
