package id.edaran.roster.absences.kafka;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.AvailabilityChanged;
import id.edaran.contracts.event.EventType;
import id.edaran.roster.absences.ApplyAvailability;
import id.edaran.support.messaging.EventConsumer;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class AvailabilityConsumer {
    private final EventConsumer consumer;
    private final ApplyAvailability applyAvailability;

    AvailabilityConsumer(EventConsumer consumer, ApplyAvailability applyAvailability) {
        this.consumer = consumer;
        this.applyAvailability = applyAvailability;
    }

    @Incoming("availabilities")
    @Blocking
    void availability(ConsumerRecord<String, byte[]> incoming) {
        consumer.take(incoming, (type, key, data) -> {
            if (type == EventType.AVAILABILITY_CHANGED) {
                applyAvailability.apply(Json.read(data, AvailabilityChanged.class));
            }
        });
    }
}
