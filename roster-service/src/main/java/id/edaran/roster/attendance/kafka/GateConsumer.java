package id.edaran.roster.attendance.kafka;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.EntryDecided;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.ExitRecorded;
import id.edaran.roster.attendance.RecordPassage;
import id.edaran.support.messaging.EventConsumer;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class GateConsumer {
    private final EventConsumer consumer;
    private final RecordPassage recordPassage;

    GateConsumer(EventConsumer consumer, RecordPassage recordPassage) {
        this.consumer = consumer;
        this.recordPassage = recordPassage;
    }

    @Incoming("entries")
    @Blocking
    void passage(ConsumerRecord<String, byte[]> incoming) {
        consumer.take(incoming, (type, key, data) -> {
            if (type == EventType.ENTRY_DECIDED) {
                recordPassage.entered(Json.read(data, EntryDecided.class));
            } else if (type == EventType.EXIT_RECORDED) {
                recordPassage.left(Json.read(data, ExitRecorded.class));
            }
        });
    }
}
