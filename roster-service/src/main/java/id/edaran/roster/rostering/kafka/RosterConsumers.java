package id.edaran.roster.rostering.kafka;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.RecomputationRequested;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.rostering.ApplyTimelinesInPortions;
import id.edaran.roster.rostering.RecomputeInPortions;
import id.edaran.support.messaging.EventConsumer;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class RosterConsumers {
    private final EventConsumer consumer;
    private final ApplyTimelinesInPortions applyTimelines;
    private final RecomputeInPortions recomputeInPortions;

    RosterConsumers(
            EventConsumer consumer, ApplyTimelinesInPortions applyTimelines, RecomputeInPortions recomputeInPortions) {
        this.consumer = consumer;
        this.applyTimelines = applyTimelines;
        this.recomputeInPortions = recomputeInPortions;
    }

    @Incoming("rules")
    @Blocking
    void timelines(ConsumerRecords<String, byte[]> incoming) {
        consumer.take(
                incoming,
                events -> applyTimelines.apply(events.stream()
                        .filter(event -> event.type() == EventType.RULES_CHANGED)
                        .map(event -> Json.read(event.data(), Timeline.class))
                        .toList()));
    }

    /// Many commands of one poll are one piece of work: a national circular asks for every agency there is.
    @Incoming("recomputations")
    @Blocking
    void recomputations(ConsumerRecords<String, byte[]> incoming) {
        consumer.take(
                incoming,
                events -> recomputeInPortions.recompute(events.stream()
                        .filter(event -> event.type() == EventType.RECOMPUTATION_REQUESTED)
                        .map(event -> Json.read(event.data(), RecomputationRequested.class))
                        .map(command -> new AgencyCode(command.agency()))
                        .toList()));
    }
}
