package id.edaran.roster.routines.kafka;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.TestRecorded;
import id.edaran.roster.routines.RecordStaffTest;
import id.edaran.support.messaging.EventConsumer;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class TestConsumer {
    private final EventConsumer consumer;
    private final RecordStaffTest recordStaffTest;

    TestConsumer(EventConsumer consumer, RecordStaffTest recordStaffTest) {
        this.consumer = consumer;
        this.recordStaffTest = recordStaffTest;
    }

    @Incoming("tests")
    @Blocking
    void test(ConsumerRecord<String, byte[]> incoming) {
        consumer.take(incoming, (type, key, data) -> {
            if (type == EventType.TEST_RECORDED) {
                recordStaffTest.record(Json.read(data, TestRecorded.class));
            }
        });
    }
}
