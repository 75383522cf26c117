package id.edaran.support.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.edaran.contracts.Json;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Carries the outbox to Kafka: in the order of the rows, at least once, by one instance at a time.
///
/// A transaction-scoped advisory lock elects the instance, so that a killed one is replaced at once. Rows are read anew
/// each time rather than "after the last id", because identities commit out of order. A row is deleted after Kafka has
/// acknowledged it; a kill in between repeats the batch, with the same CloudEvents ids.
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    /// Rows that PostgreSQL hands over at once: a timeline may weigh megabytes, and a batch of them must not fill the
    /// heap.
    private static final int FEW = 20;

    private static final long IDLE_MILLIS = 500;

    private static final String ELECT = "select pg_try_advisory_xact_lock(7110245583190427)";
    private static final String OLDEST = """
            select id, topic, record_key, headers, data from outbox order by id limit\s""" + BATCH;
    private static final String FORGET = "delete from outbox where id = any(?)";

    private final AgroalDataSource dataSource;
    private final TopicSetup topics;
    private final String bootstrapServers;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running = true;
    private @Nullable Thread thread;
    private @Nullable Producer<String, byte[]> producer;

    OutboxRelay(
            AgroalDataSource dataSource,
            TopicSetup topics,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.dataSource = dataSource;
        this.topics = topics;
        this.bootstrapServers = bootstrapServers;
    }

    /// Says that something was committed; costs nothing when the relay is busy.
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    void start(@Observes @Priority(100) StartupEvent event) {
        topics.createMissing();
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    private void run() {
        long pause = IDLE_MILLIS;
        while (running) {
            try {
                if (relay() < BATCH) {
                    rest(IDLE_MILLIS);
                }
                pause = IDLE_MILLIS;
            } catch (RuntimeException e) {
                // Kafka or PostgreSQL is away: the rows stay, and the next try begins with a new producer, because the
                // old one may still hold records of the failed batch and would send them late.
                LOG.warnf("outbox relay waits %d ms: %s", pause, e.getMessage());
                closeProducer();
                rest(pause);
                pause = Math.min(pause * 2, 5_000);
            }
        }
        closeProducer();
    }

    private void rest(long millis) {
        try {
            if (work.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private int relay() {
        return QuarkusTransaction.requiringNew().timeout(120).call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                return elected(connection) ? sendOldest(connection) : 0;
            }
        });
    }

    private static boolean elected(Connection connection) throws SQLException {
        try (PreparedStatement elect = connection.prepareStatement(ELECT);
                ResultSet answer = elect.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private int sendOldest(Connection connection) throws SQLException, InterruptedException {
        List<Long> ids = new ArrayList<>();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (PreparedStatement oldest = connection.prepareStatement(OLDEST)) {
            oldest.setFetchSize(FEW);
            try (ResultSet rows = oldest.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong("id"));
                    sent.add(producer()
                            .send(outgoing(
                                    rows.getString("topic"),
                                    rows.getString("record_key"),
                                    rows.getString("headers"),
                                    rows.getBytes("data"))));
                }
            }
        }
        if (ids.isEmpty()) {
            return 0;
        }
        producer().flush();
        for (Future<RecordMetadata> acknowledgement : sent) {
            try {
                acknowledgement.get();
            } catch (ExecutionException e) {
                throw new OutboxException("Kafka did not take an event: " + e.getCause(), e);
            }
        }
        try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            forget.executeUpdate();
        }
        return ids.size();
    }

    private static ProducerRecord<String, byte[]> outgoing(String topic, String key, String headers, byte[] data) {
        ProducerRecord<String, byte[]> outgoing = new ProducerRecord<>(topic, key, data);
        try {
            Map<String, String> attributes = Json.mapper().readValue(headers, Outbox.HEADERS);
            attributes.forEach((name, value) -> outgoing.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new OutboxException("headers of an outbox row are no JSON object", e);
        }
        return outgoing;
    }

    private Producer<String, byte[]> producer() {
        if (producer == null) {
            Properties settings = new Properties();
            settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 20_000_000);
            settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private void closeProducer() {
        if (producer != null) {
            producer.close(java.time.Duration.ZERO);
            producer = null;
        }
    }
}
