package id.edaran.roster.decisions;

import static id.edaran.roster.Rules.timeline;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.edaran.contracts.Json;
import id.edaran.contracts.event.DutiesPinned;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.Schemas;
import id.edaran.contracts.event.Topic;
import id.edaran.roster.City;
import id.edaran.support.EdaranTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class DutyComponentTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void tellsWhomAgencyHeadsPinTsl5() {
        City city = new City("36.05", "tsl5a");
        city.publish(timeline("36.05", 1));
        city.agency("dinas");
        city.unit("office", "dinas", "");
        city.unit("counter", "dinas", ", \"parent\":\"tsl5a-office\"");
        city.employee("a", "office", "");
        city.employee("b", "counter", "");

        pin(city, "office", "2020-03-24", "\"tsl5a-b\",\"tsl5a-a\"", null)
                .statusCode(201)
                .header("Location", endsWith("/v1/units/tsl5a-office/duties/2020-03-24"))
                .header("ETag", equalTo("\"1\""))
                .body("employees", equalTo(List.of("tsl5a-a", "tsl5a-b")));
        pin(city, "office", "2020-03-24", "", null).statusCode(428);
        pin(city, "office", "2020-03-24", "", "\"3\"").statusCode(412);
        pin(city, "office", "2020-03-24", "", "\"1\"").statusCode(200).body("employees", hasSize(0));
        city.get("units/tsl5a-office/duties/2020-03-24").statusCode(200).header("ETag", equalTo("\"2\""));
        city.get("units/tsl5a-office/duties/2020-03-25").statusCode(404);

        await().atMost(SOON)
                .until(() -> city.records(Topic.DECISIONS.topicName()).size() == 2);
        List<DutiesPinned> told = city.records(Topic.DECISIONS.topicName()).stream()
                .peek(record -> assertEquals("tsl5a-dinas", record.key()))
                .peek(record -> assertEquals(
                        List.of(),
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(Schemas.of(EventType.DUTIES_PINNED))
                                .validate(new String(record.value(), StandardCharsets.UTF_8), InputFormat.JSON)))
                .map(record -> Json.read(record.value(), DutiesPinned.class))
                .toList();
        assertEquals(List.of("tsl5a-a", "tsl5a-b"), told.getFirst().employees());
        assertEquals("36.05", told.getFirst().region());
        assertEquals(List.of(), told.getLast().employees());
        assertEquals(2, told.getLast().revision());
    }

    @Test
    void namesEverybodyWhoCannotBePinned() {
        City city = new City("36.06", "tsl5b");
        city.publish(timeline("36.06", 1));
        city.agency("dinas");
        city.agency("badan");
        city.unit("office", "dinas", "");
        city.unit("counter", "dinas", ", \"parent\":\"tsl5b-office\"");
        city.unit("elsewhere", "badan", ", \"parent\":\"tsl5b-counter\"");
        city.employee("above", "office", "");
        city.employee("own", "counter", "");
        city.employee("stranger", "elsewhere", "");

        pin(city, "counter", "2020-03-19", "\"tsl5b-own\",\"tsl5b-above\",\"tsl5b-stranger\",\"tsl5b-nobody\"", null)
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("date", "/employees/1", "/employees/2", "/employees/3"));
        pin(city, "counter", "2020-03-24", "\"tsl5b-own\",\"tsl5b-own\"", null)
                .statusCode(400)
                .body("errors.pointer", hasItems("/employees"));
        pin(city, "counter", "2020-02-30", "", null).statusCode(400);
        pin(city, "nowhere", "2020-03-24", "", null).statusCode(404);
        city.as("agency-head", "tsl5b-dinas", null)
                .body("{\"people\":[]}")
                .put("/v1/units/tsl5b-counter/duties/2020-03-24")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/employees", "/people"));
        city.as("agency-head", "tsl5b-badan", null)
                .body("{")
                .put("/v1/units/tsl5b-counter/duties/2020-03-24")
                .then()
                .statusCode(403);
        city.put("units/tsl5b-counter/duties/2020-03-24", "{").statusCode(403);
        city.as("employee", null, "tsl5b-own")
                .get("/v1/units/tsl5b-counter/duties/2020-03-24")
                .then()
                .statusCode(403);
        city.get("units/tsl5b-counter/duties/2020-03-24").statusCode(404);
    }

    private static ValidatableResponse pin(
            City city, String unit, String date, String employees, @Nullable String ifMatch) {
        var request = city.as("agency-head", city.code("dinas"), null).body("{\"employees\":[" + employees + "]}");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/v1/units/" + city.code(unit) + "/duties/" + date).then();
    }
}
