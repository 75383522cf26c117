package id.edaran.policy;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.CircularDue;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.Topic;
import id.edaran.support.TestKafka;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// What Kafka was told of circulars' days.
final class Diary {
    private static final Set<EventType> OF_DAYS = EnumSet.of(
            EventType.CIRCULAR_ENTERED_INTO_FORCE, EventType.CIRCULAR_EVALUATION_DUE, EventType.CIRCULAR_ENDED);

    private Diary() {}

    /// @param at by the clock of the service
    record Told(Instant at, EventType type, CircularDue due) {}

    /// By circular, in the order of telling; what the relay sent twice, with the same id, counts once.
    static Map<String, List<Told>> of(Collection<String> circulars) {
        Map<String, List<Told>> told = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (ConsumerRecord<String, byte[]> incoming : TestKafka.read(Topic.CIRCULARS.topicName())) {
            String type = TestKafka.header(incoming, "ce_type");
            if (circulars.contains(incoming.key()) && seen.add(header(incoming, "ce_id"))) {
                OF_DAYS.stream()
                        .filter(known -> known.type().equals(type))
                        .forEach(known -> told.computeIfAbsent(incoming.key(), key -> new ArrayList<>())
                                .add(new Told(
                                        Instant.parse(header(incoming, "ce_time")),
                                        known,
                                        Json.read(incoming.value(), CircularDue.class))));
            }
        }
        return told;
    }

    /// The types of all events of a circular, in their order.
    static List<String> types(String circular) {
        return TestKafka.read(Topic.CIRCULARS.topicName()).stream()
                .filter(incoming -> incoming.key().equals(circular))
                .map(incoming -> header(incoming, "ce_type").replaceAll("id\\.edaran\\.circular\\.|\\.v1", ""))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> incoming, String name) {
        return Objects.requireNonNull(TestKafka.header(incoming, name), name);
    }
}
