package id.edaran.contracts.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.edaran.contracts.Conformance;
import id.edaran.contracts.Json;
import id.edaran.contracts.Samples;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The document that each service shows of its events.
class AsyncApiTest {
    static Stream<String> services() {
        return Arrays.stream(Topic.values()).map(Topic::source).distinct();
    }

    @ParameterizedTest
    @MethodSource("services")
    void hasTheTopicsOfTheServiceAndTheirDeadLetters(String service) {
        Set<String> expected = new HashSet<>();
        Arrays.stream(Topic.values())
                .filter(topic -> topic.source().equals(service))
                .forEach(topic -> expected.addAll(List.of(topic.topicName(), Topic.deadLetters(topic.topicName()))));

        Set<String> addresses = new HashSet<>();
        document(service)
                .path("channels")
                .forEach(channel -> addresses.add(channel.path("address").asText()));
        assertEquals(expected, addresses);
    }

    @ParameterizedTest
    @MethodSource("services")
    void refersOnlyToWhatItHolds(String service) {
        ObjectNode document = document(service);
        ObjectNode withoutPayloads = document.deepCopy();
        withoutPayloads
                .path("components")
                .path("messages")
                .forEach(message -> ((ObjectNode) message).remove("payload"));

        List<String> references = withoutPayloads.findValuesAsText("$ref");
        assertFalse(references.isEmpty());
        references.forEach(
                reference -> assertFalse(document.at(reference.substring(1)).isMissingNode(), reference));
    }

    @ParameterizedTest
    @MethodSource("services")
    void sendsOnEveryTopicOfItsOwn(String service) {
        document(service)
                .path("operations")
                .forEach(operation ->
                        assertEquals("send", operation.path("action").asText()));
        assertEquals(
                Arrays.stream(Topic.values())
                        .filter(topic -> topic.source().equals(service))
                        .count(),
                document(service).path("operations").size());
    }

    @ParameterizedTest
    @EnumSource
    void payloadIsTheWholeSchema(EventType type) {
        JsonNode message = document(type.topic().source())
                .path("components")
                .path("messages")
                .path(type.type());

        String schema = message.path("payload").path("schema").toString();
        assertEquals(List.of(), Conformance.faults(schema, Samples.tree("events/" + type.name() + ".json")));
        assertFalse(Conformance.faults(schema, Json.mapper().createObjectNode()).isEmpty());
        assertEquals(
                type.type(), message.at("/headers/properties/ce_type/const").asText());
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatKafkaKeeps(Topic topic) {
        JsonNode channel = document(topic.source()).path("channels").path(topic.topicName());

        String expected = topic.retention() == Topic.Retention.NEWEST_PER_KEY ? "compact" : "delete";
        assertEquals(
                expected,
                channel.at("/bindings/kafka/topicConfiguration/cleanup.policy/0")
                        .asText());
    }

    @Test
    void saysWhoMayReadWhatIsClosed() {
        JsonNode channels = document("checkin-service").path("channels");

        String whoMay = "Closed: only roster-service and checkin-service may read it.";
        for (String closed : List.of("edaran.checkin.health.v1", "edaran.checkin.tests.v1")) {
            assertEquals(whoMay, channels.path(closed).path("description").asText());
            assertTrue(channels.path(closed + ".dead-letters")
                    .path("description")
                    .asText()
                    .endsWith(whoMay));
        }
        assertFalse(channels.path("edaran.checkin.gates.v1").has("description"));
    }

    @Test
    void isOfVersionThree() {
        ObjectNode document = document("policy-service");

        assertEquals("3.0.0", document.path("asyncapi").asText());
        assertEquals("Contoh", document.path("info").path("title").asText());
    }

    private static ObjectNode document(String service) {
        return AsyncApi.of(service, "Contoh");
    }
}
