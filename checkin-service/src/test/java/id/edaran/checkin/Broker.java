package id.edaran.checkin;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.Topic;
import id.edaran.contracts.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Speaks to Kafka as the other services do.
@ApplicationScoped
class Broker {
    private final String bootstrapServers;

    Broker(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    void publish(Timeline timeline) {
        send(timeline.region(), Json.bytes(timeline), EventType.RULES_CHANGED.type());
    }

    /// @param type attribute `ce_type`; null to leave it out
    void send(String key, byte[] data, @Nullable String type) {
        ProducerRecord<String, byte[]> outgoing = new ProducerRecord<>(Topic.RULES.topicName(), key, data);
        if (type != null) {
            Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            UUID.randomUUID().toString(),
                            "ce_source",
                            "policy-service",
                            "ce_type",
                            type,
                            "ce_subject",
                            key)
                    .forEach((name, value) -> outgoing.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        }
        Properties settings = new Properties();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(outgoing).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Everything that the topic holds now.
    List<ConsumerRecord<String, byte[]>> read(String topic) {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(
                            partition -> consumer.position(partition) < Objects.requireNonNull(ends.get(partition)))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }

    /// The events of a key, oldest first.
    <T> List<T> events(EventType type, String key, Class<T> data) {
        return read(type.topic().topicName()).stream()
                .filter(incoming -> key.equals(incoming.key()) && type.type().equals(header(incoming, "ce_type")))
                .map(incoming -> Json.read(incoming.value(), data))
                .toList();
    }

    static @Nullable String header(ConsumerRecord<String, byte[]> incoming, String name) {
        Header header = incoming.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /// All headers, as bytes.
    static byte[] headers(ConsumerRecord<String, byte[]> incoming) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        incoming.headers().forEach(header -> all.writeBytes(header.value()));
        return all.toByteArray();
    }
}
