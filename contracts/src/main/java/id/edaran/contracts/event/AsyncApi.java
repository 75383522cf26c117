package id.edaran.contracts.event;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.edaran.contracts.Json;
import java.util.Arrays;
import java.util.List;

/// The AsyncAPI 3.0 document of one service: the topics that it owns, what it sends there, and where consumers park
/// what they cannot handle.
public final class AsyncApi {
    /// Name of a JSON Schema dialect as AsyncAPI spells it; its own default is draft 7.
    private static final String SCHEMA_FORMAT = "application/schema+json;version=draft-2020-12";

    private static final String KAFKA_BINDING = "0.5.0";

    private AsyncApi() {}

    /// @param service the owner of topics, as [Topic#source()] names it
    public static ObjectNode of(String service, String title) {
        ObjectNode document = Json.mapper().createObjectNode();
        document.put("asyncapi", "3.0.0").put("id", "urn:edaran:" + service);
        document.putObject("info")
                .put("title", title)
                .put("version", "1")
                .put(
                        "description",
                        "CloudEvents 1.0 in the binary mode of the Kafka binding: attributes as ce_ headers, data as JSON.");
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode messages = document.putObject("components").putObject("messages");
        for (Topic topic : Topic.values()) {
            if (topic.source().equals(service)) {
                List<EventType> types = types(topic);
                channels.set(topic.topicName(), channel(topic, types));
                channels.set(Topic.deadLetters(topic.topicName()), deadLetters(topic, types));
                operations.set("send." + topic.topicName(), send(topic, types));
                types.forEach(type -> messages.set(type.type(), message(type)));
                types.forEach(type -> messages.set(deadLetter(type), deadMessage(type)));
            }
        }
        return document;
    }

    private static List<EventType> types(Topic topic) {
        return Arrays.stream(EventType.values())
                .filter(type -> type.topic() == topic)
                .toList();
    }

    private static ObjectNode channel(Topic topic, List<EventType> types) {
        ObjectNode channel = channel(topic.topicName(), cleanup(topic.retention()));
        if (!topic.readers().isEmpty()) {
            channel.put("description", closed(topic));
        }
        ObjectNode messages = channel.putObject("messages");
        types.forEach(type -> messages.set(type.type(), reference("#/components/messages/" + type.type())));
        return channel;
    }

    private static ObjectNode deadLetters(Topic topic, List<EventType> types) {
        ObjectNode channel = channel(Topic.deadLetters(topic.topicName()), cleanup(Topic.Retention.HISTORY));
        channel.put(
                "description",
                "Records of " + topic.topicName() + " that a consumer could not handle, written by that consumer."
                        + (topic.readers().isEmpty() ? "" : " " + closed(topic)));
        ObjectNode messages = channel.putObject("messages");
        types.forEach(type -> messages.set(type.type(), reference("#/components/messages/" + deadLetter(type))));
        return channel;
    }

    /// The broker's access lists hold it; the document tells their operator and every reader of it.
    private static String closed(Topic topic) {
        return "Closed: only " + String.join(" and ", topic.readers()) + " may read it.";
    }

    private static ObjectNode channel(String address, String cleanupPolicy) {
        ObjectNode channel = Json.mapper().createObjectNode().put("address", address);
        ObjectNode binding = channel.putObject("bindings").putObject("kafka");
        binding.put("topic", address).put("bindingVersion", KAFKA_BINDING);
        binding.putObject("topicConfiguration").putArray("cleanup.policy").add(cleanupPolicy);
        return channel;
    }

    private static String cleanup(Topic.Retention retention) {
        return switch (retention) {
            case HISTORY -> "delete";
            case NEWEST_PER_KEY -> "compact";
        };
    }

    private static ObjectNode send(Topic topic, List<EventType> types) {
        String channel = "#/channels/" + topic.topicName();
        ObjectNode operation = Json.mapper().createObjectNode().put("action", "send");
        operation.set("channel", reference(channel));
        ArrayNode messages = operation.putArray("messages");
        types.forEach(type -> messages.add(reference(channel + "/messages/" + type.type())));
        return operation;
    }

    private static ObjectNode message(EventType type) {
        ObjectNode message = Json.mapper()
                .createObjectNode()
                .put("name", type.type())
                .put("title", type.type())
                .put("contentType", "application/json");
        message.set("headers", attributes(type));
        message.putObject("payload").put("schemaFormat", SCHEMA_FORMAT).set("schema", Json.tree(Schemas.of(type)));
        message.putObject("bindings")
                .putObject("kafka")
                .put("bindingVersion", KAFKA_BINDING)
                .putObject("key")
                .put("type", "string")
                .put("description", "The CloudEvents subject.");
        return message;
    }

    private static String deadLetter(EventType type) {
        return type.type() + ".dead-letter";
    }

    /// The record as it came, with its headers and two more; its data may fit no schema, which can be why it is here.
    private static ObjectNode deadMessage(EventType type) {
        ObjectNode message = Json.mapper().createObjectNode().put("name", deadLetter(type));
        ObjectNode headers = attributes(type);
        ObjectNode attributes = (ObjectNode) headers.get("properties");
        text(attributes, "edaran_cause", "Why the record could not be handled.");
        text(attributes, "edaran_origin", "Topic, partition and offset from which the record came.");
        headers.putArray("required").add("edaran_cause").add("edaran_origin");
        message.set("headers", headers);
        return message;
    }

    private static ObjectNode attributes(EventType type) {
        ObjectNode headers = Json.mapper().createObjectNode().put("type", "object");
        ObjectNode attributes = headers.putObject("properties");
        text(attributes, "ce_specversion", "Version of CloudEvents.").put("const", "1.0");
        text(attributes, "ce_id", "Differs for every event of a source.");
        text(attributes, "ce_source", "The service that sends it.")
                .put("const", type.topic().source());
        text(attributes, "ce_type", "What happened.").put("const", type.type());
        text(attributes, "ce_subject", "The key of the record.");
        text(attributes, "ce_time", "When it happened, RFC 3339, by the clock of the service.")
                .put("format", "date-time");
        text(attributes, "ce_dataschema", "The schema of the data.").put("const", Schemas.BASE + type.schema());
        text(attributes, "content-type", "Media type of the data.").put("const", "application/json");
        ArrayNode required = headers.putArray("required");
        attributes.fieldNames().forEachRemaining(required::add);
        return headers;
    }

    private static ObjectNode text(ObjectNode attributes, String name, String description) {
        return attributes.putObject(name).put("type", "string").put("description", description);
    }

    private static ObjectNode reference(String target) {
        return Json.mapper().createObjectNode().put("$ref", target);
    }
}
