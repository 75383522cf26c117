package id.edaran.checkin;

import static id.edaran.checkin.CheckinApi.NOON;
import static id.edaran.checkin.CheckinApi.as;
import static id.edaran.checkin.CheckinApi.enter;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.edaran.contracts.event.EventType;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.EventListener;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The stream as a browser reads it.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class CheckinEventsComponentTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void anOperatorHearsWhoWasLetInAtTheOwnRegionsDoorsAlone() throws Exception {
        String own = CheckinApi.office("73.61");
        String other = CheckinApi.office("73.62");
        try (EventListener operator = EventListener.open(address(), "operator", "73.61", null, null);
                EventListener everybody = EventListener.open(address(), "auditor", "ID", null, null)) {
            String person = Persons.byNik();
            enter(other, person, NOON).then().statusCode(200);
            enter(own, person, NOON).then().statusCode(200);

            await().atMost(SOON).until(() -> sites(everybody).containsAll(List.of(own, other)));
            await().atMost(SOON).until(() -> sites(operator).contains(own));

            assertEquals(List.of(own), sites(operator));
            operator.heard()
                    .forEach(heard -> assertFalse(heard.data().toString().contains("TEST_"), heard::toString));
        }
    }

    private static URI address() {
        return URI.create("http://localhost:" + RestAssured.port + "/v1/checkin-events");
    }

    @Test
    void onlyThoseWhoWatchMayListen() {
        given().get("/v1/checkin-events").then().statusCode(401).contentType("application/problem+json");
        as("gate-officer").get("/v1/checkin-events").then().statusCode(403).contentType("application/problem+json");
    }

    private static List<String> sites(EventListener listener) {
        return listener.heard().stream()
                .filter(heard -> heard.name().equals(EventType.ENTRY_DECIDED.type()))
                .map(heard -> heard.data().at("/data/site").asText())
                .distinct()
                .toList();
    }
}
