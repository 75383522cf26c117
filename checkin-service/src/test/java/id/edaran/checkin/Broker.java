package id.edaran.checkin;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.Topic;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.support.TestKafka;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// Speaks to Kafka as the other services do.
@ApplicationScoped
class Broker {
    void publish(Timeline timeline) {
        send(timeline.region(), Json.bytes(timeline), EventType.RULES_CHANGED.type());
    }

    /// @param type attribute `ce_type`; null to leave it out
    void send(String key, byte[] data, @Nullable String type) {
        TestKafka.send(Topic.RULES.topicName(), key, type, data);
    }

    /// Everything that the topic holds now.
    List<ConsumerRecord<String, byte[]>> read(String topic) {
        return TestKafka.read(topic);
    }

    /// The events of a key, oldest first.
    <T> List<T> events(EventType type, String key, Class<T> data) {
        return read(type.topic().topicName()).stream()
                .filter(incoming ->
                        key.equals(incoming.key()) && type.type().equals(TestKafka.header(incoming, "ce_type")))
                .map(incoming -> Json.read(incoming.value(), data))
                .toList();
    }

    /// All headers, as bytes.
    static byte[] headers(ConsumerRecord<String, byte[]> incoming) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        incoming.headers().forEach(header -> all.writeBytes(header.value()));
        return all.toByteArray();
    }
}
