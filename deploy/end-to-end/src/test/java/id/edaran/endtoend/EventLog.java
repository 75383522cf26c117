package id.edaran.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.edaran.contracts.Json;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.Schemas;
import id.edaran.contracts.event.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Everything that stands on the product's topics, read by an ordinary Kafka consumer.
final class EventLog {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private EventLog() {}

    /// An event as it stands on its topic.
    record Event(String topic, int partition, long offset, String key, Map<String, String> headers, JsonNode data) {
        String type() {
            return headers.getOrDefault("ce_type", "");
        }
    }

    /// Reads all topics from their beginning to their present end.
    static List<Event> read(String bootstrapServers) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                        50_000_000,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        50_000_000),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = Arrays.stream(Topic.values())
                    .flatMap(topic -> List.of(topic.topicName(), Topic.deadLetters(topic.topicName())).stream())
                    .flatMap(topic -> consumer.partitionsFor(topic).stream()
                            .map(partition -> new TopicPartition(topic, partition.partition())))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            List<Event> events = new ArrayList<>();
            while (!ends.isEmpty()) {
                for (ConsumerRecord<String, byte[]> incoming : consumer.poll(Duration.ofMillis(500))) {
                    events.add(event(incoming));
                }
                ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            }
            return events;
        }
    }

    /// The first of each event: delivery is at least once, and whoever was killed between sending and noting
    /// it sends a batch again, with the same ids.
    static List<Event> onceEach(List<Event> events) {
        Set<String> seen = new HashSet<>();
        return events.stream()
                .filter(event -> seen.add(
                        event.headers().get("ce_source") + " " + event.headers().get("ce_id")))
                .toList();
    }

    /// What of the events does not fit the published contract.
    static List<String> faults(List<Event> events) {
        Map<EventType, Schema> schemas = new EnumMap<>(EventType.class);
        List<String> faults = new ArrayList<>();
        for (Event event : events) {
            String where = event.topic() + "/" + event.partition() + "/" + event.offset() + " ";
            for (String attribute : List.of(
                    "ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "content-type")) {
                if (!event.headers().containsKey(attribute)) {
                    faults.add(where + "lacks " + attribute);
                }
            }
            if (!event.key().equals(event.headers().get("ce_subject"))) {
                faults.add(where + "has a subject other than its key");
            }
            EventType type = Arrays.stream(EventType.values())
                    .filter(known -> known.type().equals(event.type()))
                    .findFirst()
                    .orElse(null);
            if (type == null || !type.topic().topicName().equals(event.topic())) {
                faults.add(where + "has type " + event.type());
                continue;
            }
            schemas.computeIfAbsent(type, known -> REGISTRY.getSchema(Schemas.of(known)))
                    .validate(Json.text(event.data()), InputFormat.JSON)
                    .forEach(fault -> faults.add(where + event.type() + ": " + fault));
        }
        return faults;
    }

    private static Event event(ConsumerRecord<String, byte[]> incoming) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : incoming.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new Event(
                incoming.topic(),
                incoming.partition(),
                incoming.offset(),
                incoming.key(),
                headers,
                Json.tree(new String(incoming.value(), StandardCharsets.UTF_8)));
    }
}
