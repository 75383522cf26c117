package id.edaran.roster.absences;

import static id.edaran.roster.Rules.day;
import static id.edaran.roster.Rules.timeline;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.edaran.roster.City;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.rostering.Workforce.Away;
import id.edaran.roster.rostering.Workforces;
import id.edaran.support.EdaranTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class AbsenceComponentTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Workforces workforces;

    @Test
    void recordsReplacesListsAndTakesBack() {
        City city = staffed("61.01", "abs1");
        long before = city.revision("office");

        put(city, "a", "leave", "LEAVE", "2020-03-24", "2020-03-26", null)
                .statusCode(201)
                .header("Location", endsWith("/v1/employees/abs1-a/absences/leave"))
                .header("ETag", equalTo("\"1\""))
                .body("id", equalTo("leave"))
                .body("employee", equalTo("abs1-a"))
                .body("kind", equalTo("LEAVE"))
                .body("until", equalTo("2020-03-26"));
        await().atMost(SOON).until(() -> city.revision("office") > before);
        assertEquals(
                Map.of(new EmployeeId("abs1-a"), List.of(away("2020-03-24", "2020-03-26", Away.Kind.LEAVE))),
                away("abs1-dinas"));

        await().atMost(SOON).until(() -> "ABSENT".equals(city.assignment("a", "2020-03-24")));
        assertEquals("ON_SITE", city.assignment("a", "2020-03-27"));
        city.as("hr-admin")
                .get("/v1/employees/abs1-a/assignments/2020-03-24")
                .then()
                .body("assignment", equalTo("LEAVE"))
                .body("because[0].rule", equalTo("ABSENCE"));

        put(city, "a", "leave", "LEAVE", "2020-03-24", "2020-03-25", null).statusCode(428);
        put(city, "a", "leave", "LEAVE", "2020-03-24", "2020-03-25", "\"3\"").statusCode(412);
        put(city, "a", "leave", "LEAVE", "2020-03-24", "2020-03-25", "\"1\"")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        put(city, "a", "ill", "SICKNESS", "2020-03-26", null, null)
                .statusCode(201)
                .body("until", nullValue());
        // Rosters do not learn which it is.
        assertEquals(
                Map.of(
                        new EmployeeId("abs1-a"),
                        List.of(
                                away("2020-03-24", "2020-03-25", Away.Kind.LEAVE),
                                away("2020-03-26", null, Away.Kind.LEAVE))),
                away("abs1-dinas"));

        String next = city.as("hr-admin")
                .get("/v1/employees/abs1-a/absences?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of("leave")))
                .body("next", notNullValue())
                .extract()
                .path("next");
        city.as("hr-admin")
                .get("/v1/employees/abs1-a/absences?limit=1&cursor=" + next)
                .then()
                .body("items.id", equalTo(List.of("ill")))
                .body("items.kind", equalTo(List.of("SICKNESS")))
                .body("next", nullValue());

        long held = city.revision("office");
        delete(city, "ill", null).statusCode(428);
        delete(city, "ill", "\"1\"").statusCode(204);
        delete(city, "ill", "\"1\"").statusCode(404);
        city.as("hr-admin").get("/v1/employees/abs1-a/absences/ill").then().statusCode(404);
        city.as("hr-admin")
                .get("/v1/employees/abs1-a/absences/leave")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        await().atMost(SOON).until(() -> city.revision("office") > held);
    }

    @Test
    void refusesTwoAbsencesOnOneDay() {
        City city = staffed("61.02", "abs2");
        put(city, "a", "first", "LEAVE", "2020-03-24", "2020-03-26", null).statusCode(201);
        put(city, "a", "open", "SICKNESS", "2020-04-10", null, null).statusCode(201);

        put(city, "a", "second", "LEAVE", "2020-03-26", "2020-03-27", null)
                .statusCode(409)
                .body("detail", containsString("first"));
        put(city, "a", "second", "LEAVE", "2020-03-20", null, null).statusCode(409);
        put(city, "a", "second", "LEAVE", "2021-01-01", "2021-01-02", null)
                .statusCode(409)
                .body("detail", containsString("open"));
        put(city, "a", "second", "LEAVE", "2020-03-27", "2020-04-09", null).statusCode(201);
        put(city, "a", "second", "LEAVE", "2020-03-27", "2020-04-10", "\"1\"").statusCode(409);
        put(city, "b", "first", "LEAVE", "2020-03-24", "2020-03-26", null).statusCode(201);
        put(city, "a", "first", "SICKNESS", "2020-03-23", "2020-03-25", "\"1\"").statusCode(200);
    }

    @Test
    void namesEveryFault() {
        City city = staffed("61.03", "abs3");

        putBody(city, "a", "x", "{\"kind\":\"TIRED\",\"from\":\"2020-02-30\",\"note\":\"…\"}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/kind", "/from", "/note"));
        putBody(city, "a", "x", "{\"id\":\"y\",\"employee\":\"abs3-b\",\"until\":\"2020-03-24\"}")
                .statusCode(400)
                .body("errors.pointer", hasItems("/id", "/employee", "/kind", "/from"));
        put(city, "a", "x", "LEAVE", "2020-03-24", "2020-03-23", null)
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/until")));
        put(city, "a", "6474014101900001", "LEAVE", "2020-03-24", null, null).statusCode(400);
        put(city, "a", "a b", "LEAVE", "2020-03-24", null, null).statusCode(400);
        put(city, "nobody", "x", "LEAVE", "2020-03-24", null, null).statusCode(404);
        city.as("hr-admin")
                .get("/v1/employees/abs3-a/absences?when=2020")
                .then()
                .statusCode(400);
        assertEquals(Map.of(), away("abs3-dinas"));
    }

    @Test
    void tellsAgencyHeadsThatSomebodyIsAbsentButNotWhy() {
        City city = staffed("61.04", "abs4");
        put(city, "a", "x", "SICKNESS", "2020-03-24", "2020-03-26", null).statusCode(201);
        String address = "/v1/employees/abs4-a/absences/x";
        String list = "/v1/employees/abs4-a/absences";

        city.as("agency-head", "abs4-dinas", null)
                .get(address)
                .then()
                .statusCode(200)
                .body("kind", equalTo("ABSENT"))
                .body("from", equalTo("2020-03-24"));
        city.as("agency-head", "abs4-dinas", null).get(list).then().body("items[0].kind", equalTo("ABSENT"));
        city.as("employee", null, "abs4-a").get(list).then().body("items[0].kind", equalTo("SICKNESS"));
        city.as("employee", null, "abs4-a").get(address).then().body("kind", equalTo("SICKNESS"));
        city.as("health-officer").get(address).then().body("kind", equalTo("SICKNESS"));
        for (String path : List.of(address, list)) {
            city.as("employee", null, "abs4-b").get(path).then().statusCode(403);
            city.as("agency-head", "abs4-badan", null).get(path).then().statusCode(403);
            city.as("hr-admin", "abs4-badan", null).get(path).then().statusCode(403);
            city.as("operator").get(path).then().statusCode(403);
            given().get(path).then().statusCode(401);
        }
        city.as("agency-head", "abs4-dinas", null).body("{").put(address).then().statusCode(403);
        city.as("agency-head", "abs4-dinas", null).delete(address).then().statusCode(403);
        city.as("hr-admin", "abs4-badan", null).body("{").put(address).then().statusCode(403);
        city.as("employee", null, "abs4-a").body("{").put(address).then().statusCode(403);
    }

    private static City staffed(String region, String prefix) {
        City city = new City(region, prefix);
        city.publish(timeline(region, 1));
        city.agency("dinas");
        city.unit("office", "dinas", "");
        city.employee("a", "office", "");
        city.employee("b", "office", "");
        await().atMost(SOON).until(() -> city.revision("office") > 0);
        return city;
    }

    private Map<EmployeeId, List<Away>> away(String agency) {
        return QuarkusTransaction.requiringNew()
                .call(() -> workforces.of(new AgencyCode(agency)).away());
    }

    private static Away away(String from, @Nullable String until, Away.Kind kind) {
        return new Away(day(from), until == null ? null : day(until), kind);
    }

    private static ValidatableResponse put(
            City city,
            String employee,
            String id,
            String kind,
            String from,
            @Nullable String until,
            @Nullable String ifMatch) {
        var request = city.as("hr-admin")
                .body("{\"kind\":\"" + kind + "\",\"from\":\"" + from + "\""
                        + (until == null ? "}" : ",\"until\":\"" + until + "\"}"));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/v1/employees/" + city.code(employee) + "/absences/" + id)
                .then();
    }

    private static ValidatableResponse putBody(City city, String employee, String id, String body) {
        return city.put("employees/" + city.code(employee) + "/absences/" + id, body);
    }

    private static ValidatableResponse delete(City city, String id, @Nullable String ifMatch) {
        var request = city.as("hr-admin");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.delete("/v1/employees/" + city.code("a") + "/absences/" + id)
                .then();
    }
}
