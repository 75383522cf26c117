package id.edaran.policy;

import static id.edaran.policy.PolicyApi.as;
import static id.edaran.policy.PolicyApi.circular;
import static id.edaran.policy.PolicyApi.city;
import static id.edaran.policy.PolicyApi.publish;
import static id.edaran.policy.PolicyApi.revoke;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.edaran.contracts.event.EventType;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.EventListener;
import id.edaran.support.EventListener.Heard;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The stream as a browser reads it.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class PolicyEventsComponentTest {
    private static final String HOME = """
            {"type":"WORK_FROM_HOME","homePercent":75}""";
    private static final Duration SOON = Duration.ofSeconds(20);

    @TestHTTPResource("/v1/policy-events")
    URL address;

    @Test
    void anOperatorHearsOfTheOwnRegionAlone() throws Exception {
        String own = city("Asia/Makassar");
        String other = city("Asia/Makassar");
        try (EventListener operator = listen("operator", own, null, null);
                EventListener auditor = listen("auditor", "ID", null, null)) {
            publish(circular(other, "1/2020", "2020-03-23", null, HOME));
            String id =
                    publish(circular(own, "2/2020", "2020-03-23", null, HOME)).path("id");

            await().atMost(SOON).until(() -> types(auditor, other).contains(EventType.CIRCULAR_PUBLISHED.type()));
            await().atMost(SOON).until(() -> types(operator, own).contains(EventType.CIRCULAR_PUBLISHED.type()));
            Heard heard = operator.heard().getFirst();
            JsonNode event = heard.data();
            assertEquals(event.path("type").textValue(), heard.name());
            assertEquals("1.0", event.path("specversion").textValue());
            assertEquals("policy-service", event.path("source").textValue());
            assertEquals(id, event.path("subject").textValue());
            assertEquals(id, event.at("/data/circular").textValue());
            assertEquals(List.of(), types(operator, other));
        }
    }

    @Test
    void whoNamesTheLastEventHearsTheNextOneAndNoneTwice() throws Exception {
        String region = city("Asia/Makassar");
        Response published;
        String last;
        try (EventListener listener = listen("operator", region, null, null)) {
            published = publish(circular(region, "1/2020", "2099-03-23", null, HOME));
            await().atMost(SOON).until(() -> listener.heard().size() == 1);
            last = listener.heard().getFirst().id();
        }
        revoke(published, "2099-03-25").then().statusCode(200);

        try (EventListener listener = listen("operator", region, null, last)) {
            await().atMost(SOON).until(() -> !listener.heard().isEmpty());

            assertEquals(List.of(EventType.CIRCULAR_REVOKED.type()), types(listener, region));
        }
    }

    @Test
    void aStreamEndsAndItsLastIdResumesEvenWhereNothingWasHeard() throws Exception {
        String region = city("Asia/Makassar");
        try (EventListener listener = listen("operator", region, null, null)) {
            await().atMost(SOON).until(() -> listener.streams() > 1);
            assertTrue(listener.comments() > 2, "comments: " + listener.comments());
            assertEquals(List.of(), listener.heard());

            publish(circular(region, "1/2020", "2099-03-23", null, HOME));

            await().atMost(SOON).until(() -> !listener.heard().isEmpty());
        }
    }

    /// Whoever begins a stream writes its head alone; where two threads did, few streams in a hundred were broken.
    @Test
    void manyStreamsBegin() throws Exception {
        String region = city("Asia/Makassar");
        for (int i = 0; i < 30; i++) {
            listen("operator", region, null, null).close();
        }
    }

    @Test
    void aTokenOfOneAgencyDoesNotHearOfAnothersOwnCirculars() throws Exception {
        String region = city("Asia/Makassar");
        String own = circular(region, "1/2020", "2099-03-23", null, HOME)
                .replace("\"level\":\"CITY\"", "\"level\":\"AGENCY\",\"agency\":\"DINAS-A\"");
        try (EventListener agencyA = listen("operator", region, "DINAS-A", null);
                EventListener agencyB = listen("operator", region, "DINAS-B", null)) {
            publish(own).then().statusCode(200);
            publish(circular(region, "2/2020", "2099-03-23", null, HOME)).then().statusCode(200);

            await().atMost(SOON).until(() -> agencyA.heard().size() == 2);
            await().atMost(SOON).until(() -> !agencyB.heard().isEmpty());
            assertEquals(
                    List.of("2/2020"),
                    agencyB.heard().stream()
                            .map(heard -> heard.data().at("/data/number").textValue())
                            .toList());
        }
    }

    @Test
    void onlyThoseWhoWatchMayListen() {
        String region = city("Asia/Makassar");

        given().get("/v1/policy-events").then().statusCode(401).contentType("application/problem+json");
        as("employee", region).get("/v1/policy-events").then().statusCode(403).contentType("application/problem+json");
        as("operator", region)
                .header("Last-Event-ID", "yesterday")
                .get("/v1/policy-events")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("Last-Event-ID"));
    }

    private EventListener listen(String role, String region, @Nullable String agency, @Nullable String lastId)
            throws Exception {
        return EventListener.open(address.toURI(), role, region, agency, lastId);
    }

    private static List<String> types(EventListener listener, String region) {
        return listener.heard().stream()
                .filter(heard -> heard.data().at("/data/region").asText().equals(region))
                .map(Heard::name)
                .toList();
    }
}
