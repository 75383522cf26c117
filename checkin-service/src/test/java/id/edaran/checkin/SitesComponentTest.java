package id.edaran.checkin;

import static id.edaran.checkin.CheckinApi.as;
import static id.edaran.checkin.CheckinApi.siteBody;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.edaran.contracts.rule.SiteKind;
import id.edaran.support.EdaranTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class SitesComponentTest {
    private static final String OFFICE = siteBody("64.74", "SETDA", SiteKind.OFFICE, 12);

    @Test
    void createsReadsAndReplacesASite() {
        String path = fresh();
        as("administrator", "64.74", null)
                .body(OFFICE)
                .put(path)
                .then()
                .statusCode(201)
                .header("Location", endsWith(path))
                .header("ETag", "\"1\"")
                .body("code", equalTo(path.substring("/v1/sites/".length())))
                .body("capacity", equalTo(12));

        as("employee", "64.74", "DINKES")
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("region", equalTo("64.74"))
                .body("agency", equalTo("SETDA"))
                .body("kind", equalTo("OFFICE"));
        as("agency-head", "64.74", "SETDA")
                .header("If-Match", "\"1\"")
                .body(siteBody("64.74", "SETDA", SiteKind.COUNTER, null))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("kind", equalTo("COUNTER"))
                .body("capacity", nullValue());
    }

    @Test
    void replacesOnlyWhatTheCallerHasSeen() {
        String path = fresh();
        as("administrator").body(OFFICE).put(path).then().statusCode(201);

        as("administrator").body(OFFICE).put(path).then().statusCode(428);
        as("administrator")
                .header("If-Match", "\"7\"")
                .body(OFFICE)
                .put(path)
                .then()
                .statusCode(412)
                .contentType("application/problem+json");
        as("administrator").get(path).then().header("ETag", "\"1\"");
    }

    @Test
    void createsASiteOnceWhenTwoAskAtOnce() throws Exception {
        String path = fresh();
        Callable<Integer> put = () -> as("administrator").body(OFFICE).put(path).statusCode();

        try (ExecutorService both = Executors.newFixedThreadPool(4)) {
            List<Integer> statuses = both.invokeAll(List.of(put, put, put, put)).stream()
                    .map(answer -> answer.resultNow())
                    .sorted()
                    .toList();

            assertEquals(List.of(201, 428, 428, 428), statuses);
        }
    }

    @Test
    void letsOnlyThoseWriteWhoAnswerForTheSite() {
        String path = fresh();

        given().contentType("application/json").body(OFFICE).put(path).then().statusCode(401);
        as("employee", "64.74", null).body(OFFICE).put(path).then().statusCode(403);
        as("administrator", "71.72", null).body(OFFICE).put(path).then().statusCode(403);
        as("agency-head", "64.74", "DINKES").body(OFFICE).put(path).then().statusCode(403);
        as("agency-head", "64.74", "SETDA").body(OFFICE).put(path).then().statusCode(201);
        as("agency-head", "64.74", "DINKES")
                .header("If-Match", "\"1\"")
                .body(siteBody("64.74", "DINKES", SiteKind.OFFICE, 12))
                .put(path)
                .then()
                .statusCode(403);
        as("employee", "71.72", null).get(path).then().statusCode(403);
        given().get(path).then().statusCode(401);
    }

    @Test
    void refusesBeforeItReads() {
        as("employee", "64.74", null).body("{nonsense").put(fresh()).then().statusCode(403);
    }

    @Test
    void namesEveryFault() {
        as("administrator")
                .body("""
                        {"code": "another", "region": "Bontang", "agency": "a b", "kind": "TENT", "capacity": 0, "color": 1}
                        """)
                .put(fresh())
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/code", "/region", "/agency", "/name", "/kind", "/capacity", "/color"));
        as("administrator").body(OFFICE).put("/v1/sites/no%20code").then().statusCode(400);
        as("administrator").get("/v1/sites/unknown").then().statusCode(404);
    }

    @Test
    void listsSitesByCodeInPages() {
        String region = "72.01";
        for (String name : List.of("b", "a", "c")) {
            as("administrator")
                    .body(siteBody(region, name.equals("c") ? "DINKES" : "SETDA", SiteKind.OFFICE, null))
                    .put("/v1/sites/list-" + name)
                    .then()
                    .statusCode(201);
        }

        Response first = as("employee", "72", null).queryParam("limit", 2).get("/v1/sites");
        first.then().statusCode(200).body("items.code", contains("list-a", "list-b"));
        String next = first.path("next");
        as("employee", "72", null)
                .queryParam("limit", 2)
                .queryParam("cursor", next)
                .get("/v1/sites")
                .then()
                .body("items.code", contains("list-c"))
                .body("next", nullValue());
        as("employee", region, null)
                .queryParam("region", region)
                .queryParam("agency", "DINKES")
                .get("/v1/sites")
                .then()
                .body("items.code", contains("list-c"));
        as("employee").get("/v1/sites?limit=500").then().body("items.code", hasItem("list-a"));
        as("employee", "64", null).get("/v1/sites?limit=500").then().body("items.code", not(hasItem("list-a")));
        as("employee", "64.74", null)
                .queryParam("region", "72")
                .get("/v1/sites")
                .then()
                .statusCode(403);
        as("employee").queryParam("regoin", "72").get("/v1/sites").then().statusCode(400);
    }

    @Test
    void givesThePosterToThoseWhoHangItUp() {
        String path = fresh();
        as("administrator").body(OFFICE).put(path).then().statusCode(201);

        String text = as("gate-officer", "64.74", "SETDA").get(path + "/poster").path("text");
        assertEquals(text, as("administrator").get(path + "/poster").path("text"));
        as("administrator")
                .get(path + "/poster")
                .then()
                .body("text", matchesPattern("EDR1\\.[A-Za-z0-9._-]+\\.[A-Za-z0-9_-]{43}"));
        assertNotEquals(text, CheckinApi.poster(CheckinApi.office("64.74")));
        as("administrator").get(path + "/poster.svg").then().statusCode(200).contentType("image/svg+xml");
        as("administrator").get(path + "/poster.png").then().statusCode(200).contentType("image/png");
        as("employee", "64.74", null).get(path + "/poster").then().statusCode(403);
        as("gate-officer", "64.74", "DINKES").get(path + "/poster").then().statusCode(403);
        as("administrator").get("/v1/sites/unknown/poster").then().statusCode(404);
    }

    @Test
    void describesItself() {
        String openApi = given().accept("application/json").get("/openapi").asString();

        for (String path : List.of(
                "/v1/sites/{code}",
                "/v1/sites/{code}/poster.svg",
                "/v1/sites/{code}/poster.pdf",
                "/v1/sites/{code}/poster/renewal",
                "/v1/posters/verifications",
                "/v1/retention/erasures",
                "/v1/people/erasures",
                "/v1/sites/{code}/entries",
                "/v1/sites/{code}/exits",
                "/v1/health/tests",
                "/v1/health/people/{subject}")) {
            assertEquals(
                    1,
                    List.of(openApi.split("\"", -1)).stream()
                            .filter(path::equals)
                            .collect(Collectors.counting()),
                    path);
        }
    }

    @Test
    void describesItsEvents() {
        given().get("/asyncapi")
                .then()
                .statusCode(200)
                .body("asyncapi", startsWith("3."))
                .body("channels.values().address", hasItems("edaran.checkin.entries.v1", "edaran.checkin.gates.v1"));
    }

    private static String fresh() {
        return "/v1/sites/S-" + UUID.randomUUID();
    }
}
