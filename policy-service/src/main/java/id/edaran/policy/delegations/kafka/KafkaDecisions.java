package id.edaran.policy.delegations.kafka;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.DesignationDecided;
import id.edaran.contracts.event.DutiesPinned;
import id.edaran.contracts.event.EventType;
import id.edaran.policy.delegations.HearOfDecisions;
import id.edaran.support.messaging.EventConsumer;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class KafkaDecisions {
    private final EventConsumer events;
    private final HearOfDecisions hear;

    KafkaDecisions(EventConsumer events, HearOfDecisions hear) {
        this.events = events;
        this.hear = hear;
    }

    @Incoming("decisions")
    @Blocking
    void decisions(ConsumerRecord<String, byte[]> incoming) {
        events.take(incoming, (type, key, data) -> {
            if (type == EventType.DESIGNATION_DECIDED) {
                hear.of(Json.read(data, DesignationDecided.class));
            } else if (type == EventType.DUTIES_PINNED) {
                hear.of(Json.read(data, DutiesPinned.class));
            }
            // A recall is nothing that a circular asks for (row BTG-7).
        });
    }
}
