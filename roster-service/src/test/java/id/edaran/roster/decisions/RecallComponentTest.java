package id.edaran.roster.decisions;

import static id.edaran.roster.Rules.city;
import static id.edaran.roster.Rules.day;
import static id.edaran.roster.Rules.designated;
import static id.edaran.roster.Rules.reachable;
import static id.edaran.roster.Rules.timeline;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.edaran.contracts.Json;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.RecallOrdered;
import id.edaran.contracts.event.Schemas;
import id.edaran.contracts.event.Topic;
import id.edaran.contracts.rule.Scope;
import id.edaran.roster.City;
import id.edaran.roster.TestClock;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.Workforce;
import id.edaran.roster.rostering.Workforces;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.TestKafka;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Calling people in, as row BTG-7 has it.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class RecallComponentTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    TestClock clock;

    @Inject
    Workforces workforces;

    @AfterEach
    void backToTheTwentiethOfMarch() {
        clock.set("2020-03-20T02:00:00Z");
    }

    @Test
    void callsInWhomARuleMakesReachableBtg7() {
        City city = staffed("61.21", "btg7a", true);
        long before = city.revision("office");

        order(city, "a", "2020-03-25", "Rapat penting", null)
                .statusCode(201)
                .header("Location", endsWith("/v1/employees/btg7a-a/recalls/2020-03-25"))
                .header("ETag", equalTo("\"1\""))
                .body("employee", equalTo("btg7a-a"))
                .body("date", equalTo("2020-03-25"))
                .body("reason", equalTo("Rapat penting"));
        await().atMost(SOON).until(() -> city.revision("office") > before);
        assertEquals(
                Map.of(new EmployeeId("btg7a-a"), Set.of(day("2020-03-25"))),
                workforce(city).recalls());
        await().atMost(SOON).until(() -> "RECALLED".equals(city.assignment("a", "2020-03-25")));
        city.get("employees/btg7a-a/assignments/2020-03-25").body("because[0].clause", equalTo("7"));
        order(city, "a", "2020-03-25", null, null).statusCode(428);
        order(city, "a", "2020-03-25", null, "\"7\"").statusCode(412);
        order(city, "a", "2020-03-25", null, "\"1\"").statusCode(200).body("reason", nullValue());
        city.get("employees/btg7a-a/recalls/2020-03-25").statusCode(200).header("ETag", equalTo("\"2\""));
        city.as("employee", null, "btg7a-a")
                .get("/v1/employees/btg7a-a/recalls/2020-03-25")
                .then()
                .statusCode(200);

        long held = city.revision("office");
        takeBack(city, "a", "2020-03-25", null).statusCode(428);
        takeBack(city, "a", "2020-03-25", "\"2\"").statusCode(204);
        takeBack(city, "a", "2020-03-25", "\"3\"").statusCode(404);
        city.get("employees/btg7a-a/recalls/2020-03-25").statusCode(404);
        assertEquals(Map.of(), workforce(city).recalls());
        await().atMost(SOON).until(() -> city.revision("office") > held);
        // The version goes on, so that an old entity tag fits nothing new.
        order(city, "a", "2020-03-25", null, null).statusCode(201).header("ETag", equalTo("\"4\""));

        await().atMost(SOON).until(() -> told(city).size() == 4);
        assertEquals(
                List.of(true, true, false, true),
                told(city).stream().map(RecallOrdered::recalled).toList());
        assertEquals(
                List.of(1L, 2L, 3L, 4L),
                told(city).stream().map(RecallOrdered::revision).toList());
        RecallOrdered first = told(city).getFirst();
        assertEquals("btg7a-office", first.unit());
        assertEquals("61.21", first.region());
        assertEquals(day("2020-03-25"), first.date());
        for (ConsumerRecord<String, byte[]> record : city.records(Topic.DECISIONS.topicName())) {
            assertEquals("btg7a-dinas", record.key());
            assertEquals(EventType.RECALL_ORDERED.type(), TestKafka.header(record, "ce_type"));
            assertEquals(
                    List.of(),
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(Schemas.of(EventType.RECALL_ORDERED))
                            .validate(new String(record.value(), StandardCharsets.UTF_8), InputFormat.JSON));
        }
    }

    @Test
    void refusesWhereNoRuleAllowsItAndSaysWhy() {
        City city = staffed("61.22", "btg7b", true);
        city.as("agency-head", "btg7b-dinas", null)
                .body("{\"designated\":true}")
                .put("/v1/employees/btg7b-b/designation")
                .then()
                .statusCode(201);

        order(city, "a", "2020-03-22", null, null)
                .statusCode(409)
                .contentType("application/problem+json")
                .header("Content-Language", "id")
                .body("detail", containsString("Tidak ada ketentuan"));
        inEnglish(city, "a", "2020-03-22").body("detail", containsString("No rule of reachability in force"));
        order(city, "b", "2020-03-25", null, null)
                .statusCode(409)
                .body("detail", allOf(containsString("no/c"), containsString("angka 8")));
        inEnglish(city, "b", "2020-03-25")
                .header("Content-Language", "en")
                .body("detail", allOf(containsString("circular no/c"), containsString("clause 8")));
        assertEquals(Map.of(), workforce(city).recalls());
        assertEquals(
                List.of(), told(city).stream().filter(RecallOrdered::recalled).toList());
    }

    @Test
    void refusesWhereTheRegionHasNoRulesYet() {
        City city = new City("61.23", "btg7c");
        city.agency("dinas");
        city.unit("office", "dinas", "");
        city.employee("a", "office", "");

        order(city, "a", "2020-03-25", null, null).statusCode(409);
    }

    @Test
    void keepsARecallWhoseRuleIsRevokedAndLetsThePastBe() {
        City city = staffed("61.24", "btg7d", true);
        order(city, "a", "2020-03-25", null, null).statusCode(201);
        order(city, "a", "2020-03-26", null, null).statusCode(201);
        city.publish(timeline("61.24", 2));
        await().atMost(SOON).until(() -> city.policyVersion("office") == 2);

        assertEquals(
                Set.of(day("2020-03-25"), day("2020-03-26")),
                workforce(city).recalls().get(new EmployeeId("btg7d-a")));
        order(city, "a", "2020-03-25", null, "\"1\"").statusCode(409);
        assertEquals("RECALLED", city.assignment("a", "2020-03-25"));
        city.get("units/btg7d-office/roster")
                .body("conflicts.code", hasItem("RECALL_WITHOUT_RIGHT"))
                .body("conflicts.date", hasItems("2020-03-25", "2020-03-26"));

        // In Bontang the 26th has begun, in UTC it is still the 25th.
        clock.set("2020-03-25T16:30:00Z");
        takeBack(city, "a", "2020-03-25", "\"1\"").statusCode(409).body("detail", containsString("2020-03-26"));
        order(city, "a", "2020-03-25", null, "\"1\"").statusCode(409);
        takeBack(city, "a", "2020-03-26", "\"1\"").statusCode(204);
    }

    @Test
    void letsAgencyHeadsCallTheirOwnAlone() {
        City city = staffed("61.25", "btg7e", true);
        city.agency("badan");
        city.unit("bureau", "badan", "");
        String address = "/v1/employees/btg7e-a/recalls/2020-03-25";

        city.as("agency-head", "btg7e-badan", null)
                .body("{")
                .put(address)
                .then()
                .statusCode(403);
        city.as("agency-head", "btg7e-badan", null).delete(address).then().statusCode(403);
        city.put("employees/btg7e-a/recalls/2020-03-25", "{}").statusCode(403);
        city.as("employee", null, "btg7e-a").body("{}").put(address).then().statusCode(403);
        city.as("employee", null, "btg7e-b").get(address).then().statusCode(403);
        order(city, "nobody", "2020-03-25", null, null).statusCode(404);
        order(city, "a", "2020-02-30", null, null).statusCode(400);
        city.as("agency-head", "btg7e-dinas", null)
                .body("{\"reason\":1,\"date\":\"2020-03-26\",\"employee\":\"btg7e-b\",\"why\":\"\"}")
                .put(address)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/reason", "/date", "/employee", "/why"));
        takeBack(city, "a", "2020-03-25", "\"1\"").statusCode(404);

        // What a head said counts for the time at that agency.
        order(city, "a", "2020-03-25", null, null).statusCode(201);
        city.as("hr-admin")
                .header("If-Match", "\"1\"")
                .body(city.employeeBody("a", "bureau", ""))
                .put("/v1/employees/btg7e-a")
                .then()
                .statusCode(200);
        city.get("employees/btg7e-a/recalls/2020-03-25").statusCode(404);
        assertEquals(Map.of(), workforce(city).recalls());
        city.as("agency-head", "btg7e-badan", null)
                .body("{}")
                .put(address)
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"2\""));
    }

    @Test
    void pinsAreAmongTheFactsOfTheWorkforce() {
        City city = staffed("61.26", "btg7f", false);
        city.unit("counter", "dinas", ", \"parent\":\"btg7f-office\"");
        city.employee("c", "counter", "");
        city.agency("badan");
        city.unit("bureau", "badan", "");
        pin(city, "2020-03-24", "\"btg7f-a\",\"btg7f-c\"", null).statusCode(201);
        pin(city, "2020-03-25", "\"btg7f-b\"", null).statusCode(201);
        pin(city, "2020-03-25", "", "\"1\"").statusCode(200);

        assertEquals(
                Map.of(
                        new UnitCode("btg7f-office"),
                        Map.of(day("2020-03-24"), Set.of(new EmployeeId("btg7f-a"), new EmployeeId("btg7f-c")))),
                workforce(city).pins());

        city.as("hr-admin")
                .header("If-Match", "\"1\"")
                .body(city.employeeBody("c", "bureau", ""))
                .put("/v1/employees/btg7f-c")
                .then()
                .statusCode(200);
        assertEquals(
                Map.of(new UnitCode("btg7f-office"), Map.of(day("2020-03-24"), Set.of(new EmployeeId("btg7f-a")))),
                workforce(city).pins());
    }

    /// From 23 March on everybody may be called in but for those whom the agency head named.
    private static City staffed(String region, String prefix, boolean reachable) {
        City city = new City(region, prefix);
        city.publish(
                reachable
                        ? timeline(
                                region,
                                1,
                                city("c", "7", "2020-03-23", "2020-04-04", reachable(true, Scope.EVERYONE)),
                                city("c", "8", "2020-03-23", "2020-04-04", reachable(false, designated())))
                        : timeline(region, 1));
        city.agency("dinas");
        city.unit("office", "dinas", "");
        city.employee("a", "office", "");
        city.employee("b", "office", "");
        await().atMost(SOON).until(() -> city.revision("office") > 0 && city.policyVersion("office") == 1);
        return city;
    }

    private Workforce workforce(City city) {
        return QuarkusTransaction.requiringNew().call(() -> workforces.of(new AgencyCode(city.code("dinas"))));
    }

    private static ValidatableResponse order(
            City city, String employee, String date, @Nullable String reason, @Nullable String ifMatch) {
        var request = city.as("agency-head", city.code("dinas"), null)
                .body(reason == null ? "{}" : "{\"reason\":\"" + reason + "\"}");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put(address(city, employee, date)).then();
    }

    private static ValidatableResponse inEnglish(City city, String employee, String date) {
        return city.as("agency-head", city.code("dinas"), null)
                .header("Accept-Language", "fr, en;q=0.8, id;q=0.5")
                .body("{}")
                .put(address(city, employee, date))
                .then()
                .statusCode(409);
    }

    private static ValidatableResponse takeBack(City city, String employee, String date, @Nullable String ifMatch) {
        var request = city.as("agency-head", city.code("dinas"), null);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.delete(address(city, employee, date)).then();
    }

    private static ValidatableResponse pin(City city, String date, String employees, @Nullable String ifMatch) {
        var request = city.as("agency-head", city.code("dinas"), null).body("{\"employees\":[" + employees + "]}");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/v1/units/" + city.code("office") + "/duties/" + date)
                .then();
    }

    private static String address(City city, String employee, String date) {
        return "/v1/employees/" + city.code(employee) + "/recalls/" + date;
    }

    private static List<RecallOrdered> told(City city) {
        return city.records(Topic.DECISIONS.topicName()).stream()
                .filter(record -> EventType.RECALL_ORDERED.type().equals(TestKafka.header(record, "ce_type")))
                .map(record -> Json.read(record.value(), RecallOrdered.class))
                .toList();
    }
}
