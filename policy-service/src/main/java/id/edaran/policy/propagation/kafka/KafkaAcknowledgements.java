package id.edaran.policy.propagation.kafka;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.AccessRulesApplied;
import id.edaran.contracts.event.RostersConfirmed;
import id.edaran.contracts.event.UnitChanged;
import id.edaran.policy.delegations.HearOfDecisions;
import id.edaran.policy.propagation.RecordAcknowledgement;
import id.edaran.support.messaging.EventConsumer;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class KafkaAcknowledgements {
    private final EventConsumer events;
    private final RecordAcknowledgement record;
    private final HearOfDecisions hearOfDecisions;

    KafkaAcknowledgements(EventConsumer events, RecordAcknowledgement record, HearOfDecisions hearOfDecisions) {
        this.events = events;
        this.record = record;
        this.hearOfDecisions = hearOfDecisions;
    }

    @Incoming("units")
    @Blocking
    void units(ConsumerRecord<String, byte[]> incoming) {
        take(incoming, UnitChanged.class, unit -> {
            record.of(unit);
            hearOfDecisions.unitIn(unit.region());
        });
    }

    /// Many at once: a national circular is acknowledged by every unit there is.
    @Incoming("rosters")
    @Blocking
    void rosters(ConsumerRecords<String, byte[]> incoming) {
        events.take(
                incoming,
                rosters -> record.of(rosters.stream()
                        .map(event -> AppliedRosters.read(event.data()))
                        .toList()));
    }

    @Incoming("confirmations")
    @Blocking
    void confirmations(ConsumerRecord<String, byte[]> incoming) {
        take(incoming, RostersConfirmed.class, record::of);
    }

    @Incoming("gates")
    @Blocking
    void gates(ConsumerRecord<String, byte[]> incoming) {
        take(incoming, AccessRulesApplied.class, record::of);
    }

    /// Each of these topics has events of one type.
    private <T> void take(ConsumerRecord<String, byte[]> incoming, Class<T> type, Consumer<T> effect) {
        events.take(incoming, (eventType, key, data) -> effect.accept(Json.read(data, type)));
    }
}
