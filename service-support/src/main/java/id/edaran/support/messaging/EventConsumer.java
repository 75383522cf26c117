package id.edaran.support.messaging;

import id.edaran.contracts.InvalidContentException;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.Topic;
import id.edaran.support.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Takes records from Kafka to their handler so that none is lost and none stops the others.
///
/// While the database is away it tries again, without end; the record stays unacknowledged and Kafka keeps it. What
/// cannot be understood, or fails again and again, goes to the dead letters with its cause, through the outbox, so that
/// parking it is as durable as handling it. An event type of a newer version is not for us and passes by.
@ApplicationScoped
public class EventConsumer {
    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final int TRIES = 4;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final Outbox outbox;
    private final CountDownLatch shutdown = new CountDownLatch(1);

    EventConsumer(Outbox outbox) {
        this.outbox = outbox;
    }

    void stop(@Observes ShutdownEvent event) {
        shutdown.countDown();
    }

    /// Returns when the record's effect is committed.
    public void take(ConsumerRecord<String, byte[]> incoming, EventHandler handler) {
        understand(incoming, handler, effect -> commit(incoming, effect));
    }

    /// @param effects runs the effect of a record that is understood
    private void understand(ConsumerRecord<String, byte[]> incoming, EventHandler handler, Executor effects) {
        Optional<EventType> type = type(incoming);
        if (type.isEmpty()) {
            if (header(incoming, "ce_type") == null) {
                park(incoming, "no CloudEvent: header ce_type is missing");
            } else {
                LOG.infof("%s: event type %s is not known here", incoming.topic(), header(incoming, "ce_type"));
            }
            return;
        }
        if (incoming.key() == null || incoming.value() == null) {
            park(incoming, "an event has a key and data");
            return;
        }
        effects.execute(() -> handler.handle(type.get(), incoming.key(), incoming.value()));
    }

    /// For a compacted topic, on which a record without data takes back what was told of its key.
    ///
    /// @param forget is given the key, in a transaction of its own, possibly again
    public void take(ConsumerRecord<String, byte[]> incoming, EventHandler handler, Consumer<String> forget) {
        if (incoming.key() != null && incoming.value() == null) {
            commit(incoming, () -> forget.accept(incoming.key()));
        } else {
            take(incoming, handler);
        }
    }

    /// Takes several records to a handler at once; where it fails with them together, they are taken one by one, so
    /// that what is wrong with one does not stop the others.
    ///
    /// Returns when the effects of all are committed.
    public void take(Iterable<ConsumerRecord<String, byte[]>> incoming, BatchHandler handler) {
        List<ConsumerRecord<String, byte[]>> understood = new ArrayList<>();
        List<BatchHandler.Event> events = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> one : incoming) {
            understand(
                    one,
                    (type, key, data) -> {
                        understood.add(one);
                        events.add(new BatchHandler.Event(type, key, data));
                    },
                    Runnable::run);
        }
        if (events.isEmpty()) {
            return;
        }
        long pause = 100;
        while (true) {
            try {
                handler.handle(events);
                return;
            } catch (RuntimeException e) {
                if (!Outage.isBehind(e)) {
                    // What went wrong may quote a record; it is told with that one.
                    LOG.warnf("%d records are taken one by one", events.size());
                    break;
                }
                LOG.warnf("%d records: trying again in %d ms: %s", events.size(), pause, e.getMessage());
                rest(pause, e);
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        }
        for (int i = 0; i < events.size(); i++) {
            List<BatchHandler.Event> alone = List.of(events.get(i));
            attempt(understood.get(i), () -> handler.handle(alone));
        }
    }

    private void commit(ConsumerRecord<String, byte[]> incoming, Runnable effect) {
        attempt(incoming, () -> QuarkusTransaction.requiringNew().timeout(600).run(effect));
    }

    private void attempt(ConsumerRecord<String, byte[]> incoming, Runnable effect) {
        int tries = 0;
        long pause = 100;
        while (true) {
            try {
                effect.run();
                return;
            } catch (UncheckedIOException | InvalidContentException | DateTimeException e) {
                park(incoming, String.valueOf(e.getMessage()));
                return;
            } catch (RuntimeException e) {
                boolean outage = Outage.isBehind(e);
                tries += outage ? 0 : 1;
                if (tries >= TRIES) {
                    LOG.errorf(e, "%s/%s: parked after %d tries", incoming.topic(), incoming.key(), tries);
                    park(incoming, e.toString());
                    return;
                }
                LOG.warnf("%s/%s: trying again in %d ms: %s", incoming.topic(), incoming.key(), pause, e.getMessage());
                rest(pause, e);
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    /// Puts a record with its cause to the dead letters of its topic, trying until it is stored.
    private void park(ConsumerRecord<String, byte[]> incoming, String cause) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : incoming.headers()) {
            if (header.value() != null) {
                headers.put(storable(header.key()), storable(new String(header.value(), StandardCharsets.UTF_8)));
            }
        }
        headers.put("edaran_cause", storable(cause.length() > 2_000 ? cause.substring(0, 2_000) : cause));
        headers.put("edaran_origin", incoming.topic() + "/" + incoming.partition() + "/" + incoming.offset());
        String key = incoming.key() == null ? "" : storable(incoming.key());
        byte[] data = incoming.value() == null ? new byte[0] : incoming.value();
        // The cause may quote the record, so it stands with the record and not in the log.
        LOG.errorf("%s: a record goes to the dead letters, with the cause", headers.get("edaran_origin"));
        long pause = 100;
        while (true) {
            try {
                QuarkusTransaction.requiringNew()
                        .run(() -> outbox.pass(Topic.deadLetters(incoming.topic()), key, headers, data));
                return;
            } catch (RuntimeException e) {
                if (!Outage.isBehind(e)) {
                    throw e;
                }
                rest(pause, e);
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    /// @throws RuntimeException the failure itself when the service stops: the record stays with Kafka
    private void rest(long millis, RuntimeException failure) {
        try {
            if (shutdown.await(millis, TimeUnit.MILLISECONDS)) {
                throw failure;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    /// PostgreSQL takes no NUL character; a record that has one must not stop those behind it.
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private static Optional<EventType> type(ConsumerRecord<String, byte[]> incoming) {
        String type = header(incoming, "ce_type");
        for (EventType known : EventType.values()) {
            if (known.type().equals(type)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> incoming, String name) {
        Header header = incoming.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
