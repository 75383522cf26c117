package id.edaran.roster.decisions;

import static id.edaran.roster.Rules.city;
import static id.edaran.roster.Rules.designated;
import static id.edaran.roster.Rules.home;
import static id.edaran.roster.Rules.levelsBelow;
import static id.edaran.roster.Rules.onSite;
import static id.edaran.roster.Rules.positions;
import static id.edaran.roster.Rules.timeline;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.edaran.contracts.Json;
import id.edaran.contracts.event.DesignationDecided;
import id.edaran.contracts.event.EmployeeChanged;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.Schemas;
import id.edaran.contracts.event.Topic;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Scope;
import id.edaran.roster.City;
import id.edaran.support.EdaranTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class DesignationComponentTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void keepsOneLevelBelowAndTheDesignatedOnSiteTsl3() {
        City city = new City("36.01", "tsl3");
        city.agency("dinas");
        city.agency("badan");
        city.unit("office", "dinas", "");
        city.unit("field", "dinas", ", \"parent\":\"tsl3-office\"");
        city.unit("elsewhere", "badan", "");
        city.employee("head", "office", ", \"position\":\"AGENCY_HEAD\",\"echelon\":\"IIb\"");
        city.employee("field-head", "field", ", \"position\":\"FIELD_HEAD\",\"echelon\":\"IIIb\"");
        city.employee("section-head", "field", ", \"position\":\"SECTION_HEAD\",\"echelon\":\"IVa\"");
        city.employee("staff", "field", "");
        city.employee("other", "field", "");
        city.employee("stranger", "elsewhere", ", \"position\":\"FIELD_HEAD\",\"echelon\":\"IIIb\"");
        city.publish(timeline(
                "36.01",
                1,
                city("tsl", "1", "2020-03-18", "2020-03-31", home(100, Scope.EVERYONE)),
                city("tsl", "2", "2020-03-18", "2020-03-31", onSite(positions(Position.AGENCY_HEAD))),
                city("tsl", "3", "2020-03-18", "2020-03-31", onSite(levelsBelow(1, Position.AGENCY_HEAD))),
                city("tsl", "4", "2020-03-18", "2020-03-31", onSite(designated()))));
        await().atMost(SOON).until(() -> city.policyVersion("field") == 1 && city.policyVersion("elsewhere") == 1);
        assertEquals("ON_SITE", city.assignment("head", "2020-03-24"));
        assertEquals("ON_SITE", city.assignment("field-head", "2020-03-24"));
        assertEquals("HOME", city.assignment("section-head", "2020-03-24"));
        assertEquals("HOME", city.assignment("staff", "2020-03-24"));
        assertEquals("HOME", city.assignment("stranger", "2020-03-24"));

        decide(city, "staff", true, null).statusCode(201).header("ETag", equalTo("\"1\""));

        await().atMost(SOON).until(() -> "ON_SITE".equals(city.assignment("staff", "2020-03-24")));
        city.get("employees/tsl3-staff/assignments/2020-03-24")
                .body("because[0].clause", equalTo("4"))
                .body("because[0].rule", equalTo("WORK_ON_SITE"));
        assertEquals("HOME", city.assignment("other", "2020-03-24"));

        decide(city, "staff", false, "\"1\"").statusCode(200).header("ETag", equalTo("\"2\""));

        await().atMost(SOON).until(() -> "HOME".equals(city.assignment("staff", "2020-03-24")));
        await().atMost(SOON).until(() -> decisions(city).size() == 2);
        assertEquals(
                List.of(true, false),
                decisions(city).stream().map(DesignationDecided::designated).toList());
        assertEquals("tsl3-field", decisions(city).getFirst().unit());
        assertTrue(decisions(city).getLast().revision()
                > decisions(city).getFirst().revision());
        await().atMost(SOON).until(() -> told(city, "tsl3-staff").equals(List.of(false, true, false)));
        for (ConsumerRecord<String, byte[]> record : city.records(Topic.DECISIONS.topicName())) {
            assertEquals("tsl3-dinas", record.key());
            assertEquals(
                    List.of(),
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(Schemas.of(EventType.DESIGNATION_DECIDED))
                            .validate(new String(record.value(), StandardCharsets.UTF_8), InputFormat.JSON));
        }
    }

    @Test
    void letsAgencyHeadsDecideAboutTheirOwnAlone() {
        City city = new City("36.02", "tsl3b");
        city.agency("dinas");
        city.agency("badan");
        city.unit("office", "dinas", "");
        city.employee("a", "office", "");
        String address = "/v1/employees/tsl3b-a/designation";
        city.get("employees/tsl3b-a/designation").statusCode(404);
        city.put("employees/tsl3b-a/designation", "{\"designated\":true}").statusCode(403);
        city.as("agency-head", "tsl3b-badan", null)
                .body("{\"designated\":true}")
                .put(address)
                .then()
                .statusCode(403);
        city.as("agency-head", "tsl3b-dinas", null)
                .body("{")
                .put("/v1/employees/nobody/designation")
                .then()
                .statusCode(404);
        city.as("agency-head", "tsl3b-dinas", null)
                .body("{\"designate\":\"yes\"}")
                .put(address)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/designated", "/designate"));
        decide(city, "a", true, null).statusCode(201).header("Location", endsWith(address));
        decide(city, "a", false, null).statusCode(428);
        decide(city, "a", false, "\"7\"").statusCode(412);
        city.get("employees/tsl3b-a/designation")
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("designated", equalTo(true));
        city.as("employee", null, "tsl3b-a").get(address).then().statusCode(200);
        city.as("employee", null, "tsl3b-b").get(address).then().statusCode(403);
    }

    @Test
    void forgetsWhatTheHeadOfAnEarlierAgencySaid() {
        City city = new City("36.03", "tsl3c");
        city.agency("dinas");
        city.agency("badan");
        city.unit("office", "dinas", "");
        city.unit("bureau", "badan", "");
        city.employee("a", "office", "");
        decide(city, "a", true, null).statusCode(201);
        city.as("hr-admin")
                .header("If-Match", "\"1\"")
                .body(city.employeeBody("a", "bureau", ""))
                .put("/v1/employees/tsl3c-a")
                .then()
                .statusCode(200);
        city.get("employees/tsl3c-a/designation").body("designated", equalTo(false));
        await().atMost(SOON).until(() -> told(city, "tsl3c-a").equals(List.of(false, true, false)));
    }

    private static ValidatableResponse decide(
            City city, String employee, boolean designated, @Nullable String ifMatch) {
        var request = city.as("agency-head", city.code("dinas"), null).body("{\"designated\":" + designated + "}");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/v1/employees/" + city.code(employee) + "/designation")
                .then();
    }

    private static List<DesignationDecided> decisions(City city) {
        return city.records(Topic.DECISIONS.topicName()).stream()
                .map(record -> Json.read(record.value(), DesignationDecided.class))
                .toList();
    }

    /// Whether somebody was told to be designated, time after time.
    private static List<Boolean> told(City city, String employee) {
        return city.records(Topic.EMPLOYEES.topicName()).stream()
                .map(record -> Json.read(record.value(), EmployeeChanged.class))
                .filter(person -> person.employee().equals(employee))
                .map(EmployeeChanged::designated)
                .toList();
    }
}
