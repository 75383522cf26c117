package id.edaran.roster.rostering.kafka;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.EventType;
import id.edaran.roster.rostering.AnnounceRosters;
import id.edaran.roster.rostering.AnnounceRosters.Announcement;
import id.edaran.roster.rostering.JustComputed;
import id.edaran.roster.rostering.RosterNews;
import id.edaran.roster.rostering.RosterState;
import id.edaran.support.outbox.CloudEvents;
import id.edaran.support.outbox.EventSender;
import id.edaran.support.outbox.Relay;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Carries computed rosters to Kafka, at least once: a kill before a roster is noted as told repeats it, with the same
/// CloudEvents id.
@ApplicationScoped
class RosterRelay implements RosterNews {
    /// A roster of a hundred people weighs about 20 kB.
    private static final int BATCH = 500;

    private static final long ELECTION = 7_110_245_583_190_428L;

    private final AnnounceRosters announceRosters;
    private final TransactionSynchronizationRegistry transaction;
    private final String source;
    private final Relay relay;
    private final JustComputed justComputed = new JustComputed();

    RosterRelay(
            AnnounceRosters announceRosters,
            TransactionSynchronizationRegistry transaction,
            AgroalDataSource dataSource,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String source) {
        this.announceRosters = announceRosters;
        this.transaction = transaction;
        this.source = source;
        this.relay = new Relay("roster-relay", ELECTION, dataSource, bootstrapServers, this::relay);
    }

    void start(@Observes StartupEvent event) {
        relay.begin();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        relay.end();
    }

    @Override
    public void tellAfterCommit(Collection<JustComputed.Fresh> rosters) {
        relay.wakeAfterCommit(transaction, () -> justComputed.keep(rosters));
    }

    private boolean relay(EventSender to) {
        return announceRosters.announce(BATCH, justComputed, announcements -> send(announcements, to)) == BATCH;
    }

    private void send(List<Announcement> announcements, EventSender to) {
        for (Announcement announcement : announcements) {
            RosterState state = announcement.state();
            String unit = state.unit().value();
            to.send(
                    EventType.ROSTER_RECOMPUTED.topic().topicName(),
                    unit,
                    CloudEvents.attributes(
                            EventType.ROSTER_RECOMPUTED,
                            unit,
                            unit + "/" + state.revision(),
                            source,
                            Objects.requireNonNull(state.horizon()).computedAt()),
                    Json.bytes(announcement.roster()));
        }
        to.awaitAcknowledgement();
    }
}
