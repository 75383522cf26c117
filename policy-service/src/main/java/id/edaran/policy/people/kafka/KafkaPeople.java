package id.edaran.policy.people.kafka;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.EmployeeChanged;
import id.edaran.policy.people.HearOfPeople;
import id.edaran.support.messaging.EventConsumer;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class KafkaPeople {
    private final EventConsumer events;
    private final HearOfPeople hear;

    KafkaPeople(EventConsumer events, HearOfPeople hear) {
        this.events = events;
        this.hear = hear;
    }

    @Incoming("employees")
    @Blocking
    void employees(ConsumerRecord<String, byte[]> incoming) {
        events.take(incoming, (type, key, data) -> hear.of(Json.read(data, EmployeeChanged.class)), hear::gone);
    }
}
