package id.edaran.support.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.edaran.contracts.Json;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Carries the outbox to Kafka: in the order of the rows, at least once, by one instance at a time.
///
/// Rows are read anew each time rather than "after the last id", because identities commit out of order.
/// A row is deleted after Kafka has acknowledged it; a kill in between repeats the batch, with the same
/// CloudEvents ids.
@ApplicationScoped
public class OutboxRelay {
    private static final int BATCH = 500;
    /// Rows that PostgreSQL hands over at once: a timeline may weigh megabytes, and a batch of them must not fill the
    /// heap.
    private static final int FEW = 20;

    private static final long ELECTION = 7_110_245_583_190_427L;
    private static final String OLDEST = """
            select id, topic, record_key, headers, data from outbox order by id limit\s""" + BATCH;
    private static final String FORGET = "delete from outbox where id = any(?)";

    private final AgroalDataSource dataSource;
    private final TopicSetup topics;
    private final Relay relay;

    OutboxRelay(
            AgroalDataSource dataSource,
            TopicSetup topics,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.dataSource = dataSource;
        this.topics = topics;
        this.relay = new Relay("outbox-relay", ELECTION, dataSource, bootstrapServers, this::relay);
    }

    void start(@Observes @Priority(100) StartupEvent event) {
        topics.createMissing();
        relay.begin();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        relay.end();
    }

    void wakeAfterCommit(TransactionSynchronizationRegistry transaction) {
        relay.wakeAfterCommit(transaction);
    }

    private boolean relay(EventSender to) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return sendOldest(connection, to) == BATCH;
        }
    }

    private static int sendOldest(Connection connection, EventSender to) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement oldest = connection.prepareStatement(OLDEST)) {
            oldest.setFetchSize(FEW);
            try (ResultSet rows = oldest.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong("id"));
                    to.send(
                            rows.getString("topic"),
                            rows.getString("record_key"),
                            attributes(rows.getString("headers")),
                            rows.getBytes("data"));
                }
            }
        }
        if (ids.isEmpty()) {
            return 0;
        }
        to.awaitAcknowledgement();
        try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            forget.executeUpdate();
        }
        return ids.size();
    }

    private static Map<String, String> attributes(String headers) {
        try {
            return Json.mapper().readValue(headers, Outbox.HEADERS);
        } catch (JsonProcessingException e) {
            throw new OutboxException("headers of an outbox row are no JSON object", e);
        }
    }
}
