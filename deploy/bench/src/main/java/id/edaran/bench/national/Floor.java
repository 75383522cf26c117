package id.edaran.bench.national;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// The least that any way of doing it costs: `COPY` of the same rows into the same PostgreSQL, and producing the same
/// events to the same broker. Nothing is read, decided or converted; reading them for this is not counted.
final class Floor {
    private static final String TOPIC_OF_ROSTERS = "edaran.roster.rosters.v1";
    private static final String ROWS = "select unit, month, days, lines, conflicts from roster_month";
    private static final String TABLE = "create table floor_of_the_benchmark (like roster_month including all)";
    private static final String COPY = "copy floor_of_the_benchmark (unit, month, days, lines, conflicts) from stdin";
    private static final String TOPIC = "floor-of-the-benchmark";
    private static final int PARTITIONS = 6;
    private static final Duration QUIET = Duration.ofSeconds(2);
    /// Events that are held in memory between reading and producing: some 60 MB.
    private static final int AT_ONCE = 4_000;

    private final Connection connection;
    private final String bootstrapServers;
    private final Path folder;

    Floor(Connection connection, String bootstrapServers, Path folder) {
        this.connection = connection;
        this.bootstrapServers = bootstrapServers;
        this.folder = folder;
    }

    /// @param bytes of the rows or events as they are handed over
    record Cost(Duration time, long bytes) {}

    /// @param events how many there were since the mark
    /// @param units of how many units they tell
    record Told(Cost cost, long events, long units) {}

    Cost postgresql() throws SQLException {
        Path rows = folder.resolve("rows");
        CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
        try (Statement statement = connection.createStatement()) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(rows))) {
                copying.copyOut("copy (" + ROWS + ") to stdout", out);
            }
            statement.execute(TABLE);
            long began = System.nanoTime();
            try (InputStream in = new BufferedInputStream(Files.newInputStream(rows))) {
                copying.copyIn(COPY, in);
            }
            Duration time = Duration.ofNanos(System.nanoTime() - began);
            long bytes = Files.size(rows);
            statement.execute("drop table floor_of_the_benchmark");
            Files.delete(rows);
            return new Cost(time, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where the topic of the rosters ends by now.
    Map<TopicPartition, Long> mark() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return consumer.endOffsets(consumer.partitionsFor(TOPIC_OF_ROSTERS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
        }
    }

    /// Produces the events since a mark once more, with the settings of the services' producer.
    Told kafka(Map<TopicPartition, Long> mark) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
                KafkaConsumer<String, byte[]> consumer = consumer();
                KafkaProducer<String, byte[]> producer = producer()) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
            producer.partitionsFor(TOPIC);
            consumer.assign(mark.keySet());
            mark.forEach(consumer::seek);
            Set<String> units = new HashSet<>();
            long events = 0;
            long bytes = 0;
            Duration time = Duration.ZERO;
            for (List<ConsumerRecord<String, byte[]>> some = next(consumer); !some.isEmpty(); some = next(consumer)) {
                long began = System.nanoTime();
                produce(producer, some);
                time = time.plusNanos(System.nanoTime() - began);
                for (ConsumerRecord<String, byte[]> event : some) {
                    units.add(event.key());
                    bytes += event.value().length;
                }
                events += some.size();
            }
            admin.deleteTopics(List.of(TOPIC)).all().get();
            return new Told(new Cost(time, bytes), events, units.size());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> next(KafkaConsumer<String, byte[]> consumer) {
        List<ConsumerRecord<String, byte[]>> events = new ArrayList<>();
        ConsumerRecords<String, byte[]> polled = consumer.poll(QUIET);
        while (!polled.isEmpty()) {
            polled.forEach(events::add);
            if (events.size() >= AT_ONCE) {
                break;
            }
            polled = consumer.poll(QUIET);
        }
        return events;
    }

    private static void produce(KafkaProducer<String, byte[]> producer, List<ConsumerRecord<String, byte[]>> events)
            throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> event : events) {
            sent.add(producer.send(new ProducerRecord<>(TOPIC, null, event.key(), event.value(), event.headers())));
        }
        producer.flush();
        for (Future<RecordMetadata> acknowledgement : sent) {
            acknowledgement.get();
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "max.poll.records", 1_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private KafkaProducer<String, byte[]> producer() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("linger.ms", 0);
        settings.put("batch.size", 256 * 1024);
        settings.put("compression.type", "lz4");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
