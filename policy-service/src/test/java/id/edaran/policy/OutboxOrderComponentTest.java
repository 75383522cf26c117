package id.edaran.policy;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.Topic;
import id.edaran.support.EdaranTestResource;
import id.edaran.support.TestKafka;
import id.edaran.support.outbox.Outbox;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/// What the outbox promises: each key in order, nothing of what was rolled back, one instance at a time.
@QuarkusTest
@WithTestResource(EdaranTestResource.class)
class OutboxOrderComponentTest {
    /// The lock by which the instances of a service elect the one that sends.
    private static final long ELECTION = 7110245583190427L;

    private static final int KEYS = 4;
    private static final int WRITERS = 8;
    private static final int EVENTS_EACH = 40;

    @Inject
    Outbox outbox;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void tellsEachKeyInOrderAndNothingOfWhatWasRolledBack() throws Exception {
        String run = UUID.randomUUID().toString();
        Map<Integer, Integer> committed = new HashMap<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> written = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Random random = new Random(writer);
                written.add(writers.submit(() -> IntStream.range(0, EVENTS_EACH)
                        .forEach(event -> write(run, random.nextInt(KEYS), random.nextInt(5) > 0, committed))));
            }
            for (Future<?> each : written) {
                each.get();
            }
        }

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertEquals(expected(committed), told(run)));
    }

    @Test
    void waitsWhileAnotherInstanceIsElected() {
        String run = UUID.randomUUID().toString();
        Map<Integer, Integer> committed = new HashMap<>();

        QuarkusTransaction.requiringNew().run(() -> {
            await().pollInSameThread()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> locked("select pg_try_advisory_xact_lock(?)", ELECTION));
            IntStream.range(0, 10).forEach(event -> write(run, 0, true, committed));
            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(15))
                    .until(() -> told(run).isEmpty());
        });

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertEquals(expected(committed), told(run)));
    }

    @Test
    void anEventThatKafkaWouldNotTakeFailsWithItsState() {
        String tooLarge = "x".repeat(20_000_000);

        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> outbox.append(EventType.CIRCULAR_PUBLISHED, "large", Map.of("text", tooLarge))));
    }

    @Test
    void anEventOutsideATransactionIsRefused() {
        assertThrows(
                IllegalStateException.class, () -> outbox.append(EventType.CIRCULAR_PUBLISHED, "key", Map.of("n", 1)));
    }

    private static final class ChangedItsMind extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    /// Writes the next event of a key, holding the key's lock as whoever changes its state does.
    private void write(String run, int key, boolean commits, Map<Integer, Integer> committed) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                assertTrue(locked("select pg_advisory_xact_lock(?) is not null", run.hashCode() * 31L + key));
                int next = counted(committed, key);
                outbox.append(EventType.CIRCULAR_PUBLISHED, run + key, Map.of("n", commits ? next : -1));
                if (!commits) {
                    throw new ChangedItsMind();
                }
                synchronized (committed) {
                    committed.put(key, next + 1);
                }
            });
        } catch (ChangedItsMind rolledBack) {
            assertFalse(commits);
        }
    }

    private static int counted(Map<Integer, Integer> committed, int key) {
        synchronized (committed) {
            return committed.getOrDefault(key, 0);
        }
    }

    private boolean locked(String statement, long key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock = connection.prepareStatement(statement)) {
            lock.setLong(1, key);
            try (ResultSet answer = lock.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<Integer, List<Integer>> expected(Map<Integer, Integer> committed) {
        Map<Integer, List<Integer>> expected = new HashMap<>();
        committed.forEach((key, events) ->
                expected.put(key, IntStream.range(0, events).boxed().toList()));
        return expected;
    }

    /// The numbers told of each key of a run, in Kafka's order; what a repeated batch told twice counts once.
    private static Map<Integer, List<Integer>> told(String run) {
        Map<Integer, List<Integer>> told = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (ConsumerRecord<String, byte[]> incoming : TestKafka.read(Topic.CIRCULARS.topicName())) {
            if (incoming.key().startsWith(run) && seen.add(String.valueOf(TestKafka.header(incoming, "ce_id")))) {
                told.computeIfAbsent(Integer.valueOf(incoming.key().substring(run.length())), key -> new ArrayList<>())
                        .add(number(incoming));
            }
        }
        return told;
    }

    private static int number(ConsumerRecord<String, byte[]> incoming) {
        try {
            return Json.mapper().readTree(incoming.value()).get("n").intValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
