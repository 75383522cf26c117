package id.edaran.policy;

import static id.edaran.policy.PolicyApi.as;
import static id.edaran.policy.PolicyApi.circular;
import static id.edaran.policy.PolicyApi.city;
import static id.edaran.policy.PolicyApi.draft;
import static id.edaran.policy.PolicyApi.publish;
import static id.edaran.policy.PolicyApi.publisher;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.edaran.contracts.Json;
import id.edaran.contracts.event.Topic;
import id.edaran.contracts.timeline.Supposition;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.TestKafka;
import id.edaran.support.TestTokens;
import id.edaran.support.Traces;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a draft would bring into force is what its publication brings.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class SuppositionsComponentTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String ZONE = "Asia/Makassar";
    private static final String HOME = "{\"type\":\"WORK_FROM_HOME\",\"homePercent\":50}";
    private static final String ON_SITE = "{\"type\":\"WORK_ON_SITE\"}";

    @Inject
    AgroalDataSource database;

    @Test
    void theTimelineIsTheOneThatPublicationMakes() {
        String city = city(ZONE);
        publish(circular(city, "1/OLD", "2020-03-23", null, HOME)).then().statusCode(200);
        Response drafted =
                draft(superseding(circular(city, "2/NEW", "2020-04-06", "2020-04-30", ON_SITE, HOME), "1/OLD"));
        drafted.then().statusCode(201);
        String id = drafted.path("id");

        Supposition supposed = supposition(byId(id));
        publisher()
                .header("If-Match", drafted.header("ETag"))
                .post("/v1/circulars/" + id + "/publication")
                .then()
                .statusCode(200);

        assertEquals(id, supposed.circular());
        assertEquals(1, supposed.timelines().size());
        Timeline expected = supposed.timelines().getFirst();
        await().atMost(SOON).until(() -> published(city, expected.version()).isPresent());
        Timeline published = published(city, expected.version()).orElseThrow();
        assertEquals(3, published.rules().size());
        assertEquals(LocalDate.of(2020, 4, 5), published.rules().getFirst().until());
        assertEquals(withoutInstants(published, id), withoutInstants(expected, id));
    }

    @Test
    void whatIsNoDraftYetIsSupposedLikeOneAndStoresNothing() throws SQLException {
        String city = city(ZONE);
        String body = circular(city, "3/NEW", "2020-04-06", null, HOME);
        String id = draft(body).path("id");
        Supposition stored = supposition(byId(id));
        List<String> before = Traces.cells(database).stream().sorted().toList();

        Supposition unstored = supposition(inline(body));

        assertEquals(before, Traces.cells(database).stream().sorted().toList());
        assertEquals(Supposition.UNSTORED, unstored.circular());
        assertEquals(
                withoutInstants(stored.timelines().getFirst(), id),
                withoutInstants(unstored.timelines().getFirst(), Supposition.UNSTORED));
    }

    @Test
    void everyRegionBelowTheIssuingOneIsReached() {
        String city = city(ZONE);
        String province = city.substring(0, 2);
        int status = as("administrator", "ID")
                .body(Map.of("name", "Provinsi Contoh", "level", "PROVINCE", "timeZone", ZONE))
                .put("/v1/regions/" + province)
                .statusCode();
        assertEquals(true, status == 201 || status == 428);
        String body = circular(province, "4/PROV", "2020-04-06", null, HOME).replace("\"CITY\"", "\"PROVINCE\"");

        suppose(publisher(), inline(body))
                .statusCode(200)
                .body("timelines[0].region", equalTo(province))
                .body("timelines.region", hasItem(city))
                .body("timelines.rules.circular", everyItem(hasItem(Supposition.UNSTORED)));
    }

    @Test
    void aDraftThatCannotBePublishedIsRefusedForTheSame() {
        String city = city(ZONE);
        String body = superseding(circular(city, "5/NEW", "2020-04-06", null, HOME), "nothing/of/that/number");
        Response drafted = draft(body);
        String id = drafted.path("id");

        String publication = publisher()
                .header("If-Match", drafted.header("ETag"))
                .post("/v1/circulars/" + id + "/publication")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/supersedes/0"))
                .extract()
                .asString();
        assertEquals(
                publication,
                suppose(publisher(), byId(id)).statusCode(400).extract().asString());
        suppose(publisher(), inline(body)).statusCode(400).body("errors.pointer", contains("/circular/supersedes/0"));
        suppose(
                        publisher(),
                        inline(body.replace("\"level\":\"CITY\"", "\"level\":\"AGENCY\",\"agency\":\"x\"")
                                .replace("\"homePercent\":50", "\"homePercent\":500,\"scope\":{\"agencies\":[\"y\"]}")))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/circular/clauses/0/rules/0/homePercent",
                                "/circular/clauses/0/rules/0/scope/agencies"));
        suppose(publisher(), inline(body.replace(city, "99.99")))
                .statusCode(400)
                .body("errors.pointer", hasItem("/circular/region"));
    }

    @Test
    void whatIsPublishedIsNoDraft() {
        String city = city(ZONE);
        Response published = publish(circular(city, "6/OLD", "2020-03-23", null, HOME));

        suppose(publisher(), byId(published.path("id"))).statusCode(409);
        suppose(publisher(), byId("7f0c7a4e-95a0-4f0b-8f3e-1f6a9d2b4c11")).statusCode(404);
        suppose(publisher(), byId("no-id")).statusCode(404);
    }

    @Test
    void exactlyOneOfTheCircularAndItsIdIsAskedFor() {
        String body = circular(city(ZONE), "7/NEW", "2020-03-23", null, HOME);

        suppose(publisher(), "{}").statusCode(400).body("errors.pointer", contains(""));
        suppose(publisher(), "{\"circular\":" + body + ",\"circularId\":\"x\"}")
                .statusCode(400)
                .body("errors.pointer", contains(""));
        suppose(publisher(), "{\"circularId\":\"x\",\"agency\":\"x\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/agency"));
        suppose(publisher(), "{\"circular\":\"x\"}").statusCode(400).body("errors.pointer", contains("/circular"));
        suppose(publisher(), "[]").statusCode(400);
        suppose(publisher(), "").statusCode(400);
    }

    @Test
    void onlyThoseWhoMayDraftOrReadTheDraftAreTold() {
        String city = city(ZONE);
        String elsewhere = city(ZONE);
        String body = circular(city, "8/NEW", "2020-03-23", null, HOME);
        String id = draft(body).path("id");

        given().contentType(ContentType.JSON)
                .body(byId(id))
                .post("/v1/suppositions")
                .then()
                .statusCode(401);
        for (String role : List.of("employee", "hr-admin", "operator", "system", "gate-officer")) {
            suppose(as(role, city), byId(id)).statusCode(403);
        }
        for (String role : List.of("auditor", "administrator", "circular-drafter")) {
            suppose(as(role, city), byId(id)).statusCode(200);
        }
        suppose(as("circular-drafter", elsewhere), byId(id)).statusCode(404);
        suppose(as("circular-drafter", elsewhere), inline(body)).statusCode(403);
        // Before anything is said of the content.
        suppose(as("circular-drafter", elsewhere), "{\"circular\":{\"region\":\"" + city + "\"}}")
                .statusCode(403);
        suppose(as("auditor", city), inline(body)).statusCode(403);
        suppose(as("agency-head", city), inline(body)).statusCode(403);
        String own = body.replace("\"level\":\"CITY\"", "\"level\":\"AGENCY\",\"agency\":\"DINAS\"");
        suppose(head(city, "DINAS"), inline(own)).statusCode(200);
        suppose(head(city, "BADAN"), inline(own))
                .statusCode(403)
                .body("detail", startsWith("Token ini hanya untuk perangkat daerah BADAN"));
    }

    private static RequestSpecification head(String region, String agency) {
        return given().auth()
                .oauth2(TestTokens.token("agency-head", region, agency))
                .contentType(ContentType.JSON);
    }

    private static ValidatableResponse suppose(RequestSpecification as, String body) {
        return as.body(body).post("/v1/suppositions").then();
    }

    private static Supposition supposition(String body) {
        return Json.read(suppose(publisher(), body).statusCode(200).extract().asString(), Supposition.class);
    }

    private static String byId(String id) {
        return "{\"circularId\":\"" + id + "\"}";
    }

    private static String inline(String circular) {
        return "{\"circular\":" + circular + "}";
    }

    private static String superseding(String circular, String number) {
        return circular.replace("\"clauses\":", "\"supersedes\":[\"" + number + "\"],\"clauses\":");
    }

    private static Optional<Timeline> published(String region, long version) {
        return TestKafka.read(Topic.RULES.topicName()).stream()
                .filter(record -> region.equals(record.key()))
                .map(record -> Json.read(record.value(), Timeline.class))
                .filter(timeline -> timeline.version() == version)
                .findFirst();
    }

    /// The instants of the publication itself are not known before, nor is the id of what is not stored.
    private static JsonNode withoutInstants(Timeline timeline, String circular) {
        ObjectNode copy = Json.mapper().valueToTree(timeline);
        copy.remove("publishedAt");
        copy.get("rules").forEach(rule -> {
            if (rule.get("circular").textValue().equals(circular)) {
                ((ObjectNode) rule).put("circular", "the draft").remove("publishedAt");
            }
        });
        return copy;
    }
}
