package id.edaran.roster;

import static id.edaran.roster.Rules.city;
import static id.edaran.roster.Rules.home;
import static id.edaran.roster.Rules.timeline;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.rule.Scope;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.EventListener;
import id.edaran.support.EventListener.Heard;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The stream as a browser reads it.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class RosterEventsComponentTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void anOperatorHearsOfTheOwnRegionAndAnAgencyOfItself() throws Exception {
        City own = filled("53.73", "rse");
        City other = filled("53.74", "rso");
        try (EventListener operator = EventListener.open(address(), "operator", "53.73", null, null);
                EventListener agency = EventListener.open(address(), "operator", "53.73", "rse-b", null);
                EventListener everybody = EventListener.open(address(), "auditor", "ID", null, null)) {
            own.put("employees/rse-p0/absences/a1", """
                    {"kind":"SICKNESS","from":"2020-03-20","until":"2020-03-27"}""");
            own.publish(timeline("53.73", 1, city("c1", "1", "2020-03-01", null, home(50, Scope.EVERYONE))));
            other.publish(timeline("53.74", 1, city("c2", "1", "2020-03-01", null, home(50, Scope.EVERYONE))));

            await().atMost(SOON).until(() -> units(everybody).containsAll(List.of("rse-a1", "rse-b1", "rso-a1")));
            await().atMost(SOON).until(() -> units(operator).containsAll(List.of("rse-a1", "rse-b1")));
            await().atMost(SOON).until(() -> units(agency).contains("rse-b1"));

            assertFalse(units(operator).contains("rso-a1"));
            assertFalse(units(agency).contains("rse-a1"));
            Heard heard = operator.heard().getFirst();
            assertEquals("roster-service", heard.data().path("source").textValue());
            assertTrue(operator.heard().stream()
                    .map(Heard::data)
                    .map(JsonNode::toString)
                    .noneMatch(text -> text.contains("LEAVE") || text.contains("SICKNESS")));
        }
    }

    private static URI address() {
        return URI.create("http://localhost:" + RestAssured.port + "/v1/roster-events");
    }

    @Test
    void onlyThoseWhoWatchMayListen() {
        given().get("/v1/roster-events").then().statusCode(401).contentType("application/problem+json");
        new City("53.73", "rse").as("hr-admin").get("/v1/roster-events").then().statusCode(403);
    }

    private static City filled(String region, String prefix) {
        City city = new City(region, prefix);
        for (String agency : List.of("a", "b")) {
            city.agency(agency);
            city.unit(agency + "1", agency, "");
        }
        city.employee("p0", "a1", "");
        return city;
    }

    private static List<String> units(EventListener listener) {
        Stream<JsonNode> events = listener.heard().stream()
                .filter(heard -> heard.name().equals(EventType.ROSTER_RECOMPUTED.type()))
                .map(Heard::data);
        return events.map(event -> event.at("/data/unit").asText()).distinct().toList();
    }
}
