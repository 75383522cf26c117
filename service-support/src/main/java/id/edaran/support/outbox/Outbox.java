package id.edaran.support.outbox;

import com.fasterxml.jackson.core.type.TypeReference;
import id.edaran.contracts.Json;
import id.edaran.contracts.event.EventType;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Takes events in the transaction of the state that they tell of.
///
/// Two events of one key keep their order when their transactions are one after the other, so whoever changes the state
/// of a key locks it first.
@ApplicationScoped
public class Outbox {
    static final TypeReference<LinkedHashMap<String, String>> HEADERS = new TypeReference<>() {};

    private static final String INSERT = """
            insert into outbox (topic, record_key, headers, data) values (?, ?, ?::jsonb, ?)
            """;

    /// What Kafka would not take must fail here, with its state: in the outbox it would hold back all others for ever.
    private static final int LARGEST_DATA = 19_000_000;

    private final AgroalDataSource dataSource;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;
    private final Clock clock;
    private final String source;

    Outbox(
            AgroalDataSource dataSource,
            TransactionSynchronizationRegistry transaction,
            OutboxRelay relay,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String source) {
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.relay = relay;
        this.clock = clock;
        this.source = source;
    }

    /// An event to be told.
    ///
    /// @param key record key and CloudEvents subject
    /// @param data a record of `id.edaran.contracts.event` or a timeline
    public record Event(EventType type, String key, Object data) {}

    /// Tells one event when the running transaction commits.
    public void append(EventType type, String key, Object data) {
        append(List.of(new Event(type, key, data)));
    }

    /// Tells events, in their order, when the running transaction commits.
    public void append(Collection<Event> events) {
        insert(events.stream()
                .map(event -> new OutgoingRecord(
                        event.type().topic().topicName(),
                        event.key(),
                        CloudEvents.attributes(
                                event.type(), event.key(), UUID.randomUUID().toString(), source, clock.instant()),
                        Json.bytes(event.data())))
                .toList());
    }

    /// Passes on a record as it is, when the running transaction commits.
    public void pass(String topic, String key, Map<String, String> headers, byte[] data) {
        insert(List.of(new OutgoingRecord(topic, key, headers, data)));
    }

    private record OutgoingRecord(String topic, String key, Map<String, String> headers, byte[] data) {}

    private void insert(Collection<OutgoingRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event is told in the transaction of its state");
        }
        for (OutgoingRecord outgoing : records) {
            if (outgoing.data().length > LARGEST_DATA) {
                throw new IllegalStateException(
                        "an event of " + outgoing.data().length + " bytes fits no topic: " + outgoing.topic());
            }
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (OutgoingRecord outgoing : records) {
                insert.setString(1, outgoing.topic());
                insert.setString(2, outgoing.key());
                insert.setString(3, Json.text(outgoing.headers()));
                insert.setBytes(4, outgoing.data());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new OutboxException("events could not be written", e);
        }
        relay.wakeAfterCommit(transaction);
    }
}
