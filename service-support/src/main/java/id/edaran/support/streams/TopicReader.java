package id.edaran.support.streams;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.edaran.contracts.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/// Reads topics from a position on, for one reader and outside every consumer group: nothing is acknowledged, and
/// nobody else gets less for it.
final class TopicReader implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final KafkaConsumer<String, byte[]> consumer;
    private StreamPosition position;

    private TopicReader(KafkaConsumer<String, byte[]> consumer, StreamPosition position) {
        this.consumer = consumer;
        this.position = position;
    }

    /// An event and the position after it.
    ///
    /// @param event a CloudEvent in its JSON form
    record Read(StreamPosition position, ObjectNode event) {}

    /// @param from null begins with what is told from now on
    /// @throws org.apache.kafka.common.KafkaException while Kafka is away
    static TopicReader open(String bootstrapServers, List<String> topics, @Nullable StreamPosition from) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        PATIENCE_MILLIS),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        try {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> next = next(consumer, partitions, from);
            next.forEach(consumer::seek);
            return new TopicReader(consumer, new StreamPosition(topics, next));
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    /// A position beyond the end is of a topic that was made anew since: all of it is news.
    private static Map<TopicPartition, Long> next(
            KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions, @Nullable StreamPosition from) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        if (from == null) {
            return ends;
        }
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> next = new HashMap<>();
        for (TopicPartition partition : partitions) {
            long first = beginnings.getOrDefault(partition, 0L);
            long wanted = from.next(partition).orElse(first);
            next.put(partition, wanted > ends.getOrDefault(partition, 0L) ? first : Math.max(wanted, first));
        }
        return next;
    }

    StreamPosition position() {
        return position;
    }

    /// What has come, each event with the position after it; what is no event moves the position alone.
    List<Read> poll(Duration patience) {
        List<Read> read = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> incoming : consumer.poll(patience)) {
            position = position.after(new TopicPartition(incoming.topic(), incoming.partition()), incoming.offset());
            event(incoming).ifPresent(event -> read.add(new Read(position, event)));
        }
        return read;
    }

    private static Optional<ObjectNode> event(ConsumerRecord<String, byte[]> incoming) {
        if (incoming.value() == null || incoming.headers().lastHeader("ce_type") == null) {
            return Optional.empty();
        }
        try {
            JsonNode data = Json.mapper().readTree(incoming.value());
            ObjectNode event = Json.mapper().createObjectNode();
            for (Header header : incoming.headers()) {
                if (header.key().startsWith("ce_")) {
                    event.put(
                            header.key().substring("ce_".length()), new String(header.value(), StandardCharsets.UTF_8));
                }
            }
            event.put("datacontenttype", "application/json");
            event.set("data", data);
            return Optional.of(event);
        } catch (JacksonException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
