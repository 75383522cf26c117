package id.edaran.checkin.rules.kafka;

import id.edaran.checkin.rules.ApplyRules;
import id.edaran.contracts.InvalidContentException;
import id.edaran.contracts.Json;
import id.edaran.contracts.Message;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.support.messaging.EventConsumer;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RulesListener {
    private final EventConsumer consumer;
    private final ApplyRules applyRules;

    RulesListener(EventConsumer consumer, ApplyRules applyRules) {
        this.consumer = consumer;
        this.applyRules = applyRules;
    }

    @Incoming("rules")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> incoming) {
        consumer.take(incoming, this::handle);
    }

    private void handle(EventType type, String key, byte[] data) {
        if (type == EventType.RULES_CHANGED) {
            applyRules.apply(timeline(key, data));
        }
    }

    /// @throws InvalidContentException for a timeline that would let doors decide by nonsense
    private static Timeline timeline(String key, byte[] data) {
        Timeline timeline = Json.read(data, Timeline.class);
        // Missing fields read as null or 0, whatever the record's components promise.
        if (!key.equals(timeline.region())) {
            throw new InvalidContentException(
                    "/region", new Message("berbeda dari kunci rekaman", "differs from the record's key"));
        }
        if (isMissing(timeline.timeZone())) {
            throw new InvalidContentException("/timeZone", Message.REQUIRED);
        }
        if (timeline.version() < 1) {
            throw new InvalidContentException("/version", new Message("sedikitnya 1", "is at least 1"));
        }
        return timeline;
    }

    private static boolean isMissing(@Nullable Object value) {
        return value == null;
    }
}
