package id.edaran.roster.rostering.kafka;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.RecomputationRequested;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.ApplyTimeline;
import id.edaran.roster.rostering.RecomputeRosters;
import id.edaran.support.messaging.EventConsumer;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class RosterConsumers {
    private final EventConsumer consumer;
    private final ApplyTimeline applyTimeline;
    private final RecomputeRosters recomputeRosters;

    RosterConsumers(EventConsumer consumer, ApplyTimeline applyTimeline, RecomputeRosters recomputeRosters) {
        this.consumer = consumer;
        this.applyTimeline = applyTimeline;
        this.recomputeRosters = recomputeRosters;
    }

    @Incoming("rules")
    @Blocking
    void timeline(ConsumerRecord<String, byte[]> incoming) {
        consumer.take(incoming, (type, key, data) -> {
            if (type == EventType.RULES_CHANGED) {
                applyTimeline.apply(Json.read(data, Timeline.class));
            }
        });
    }

    @Incoming("recomputations")
    @Blocking
    void recomputation(ConsumerRecord<String, byte[]> incoming) {
        consumer.take(incoming, (type, key, data) -> {
            if (type == EventType.RECOMPUTATION_REQUESTED) {
                RecomputationRequested command = Json.read(data, RecomputationRequested.class);
                recomputeRosters.recompute(new UnitCode(command.unit()));
            }
        });
    }
}
