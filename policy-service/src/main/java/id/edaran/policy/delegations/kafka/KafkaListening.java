package id.edaran.policy.delegations.kafka;

import id.edaran.contracts.event.Topic;
import id.edaran.policy.delegations.Listening;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Compares what the service's instances have committed with where the topics ended when it was first
/// asked. What comes later is not waited for, so that a busy topic holds up nobody.
@ApplicationScoped
class KafkaListening implements Listening {
    private static final Logger LOG = Logger.getLogger(KafkaListening.class);
    private static final int PATIENCE_MILLIS = 10_000;

    private final Map<String, String> groups;
    private final String bootstrapServers;
    private @Nullable Map<TopicPartition, Long> awaited;

    KafkaListening(
            @ConfigProperty(name = "mp.messaging.incoming.units.group.id") String unitsGroup,
            @ConfigProperty(name = "mp.messaging.incoming.decisions.group.id") String decisionsGroup,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.groups = Map.of(
                Topic.UNITS.topicName(), unitsGroup,
                Topic.DECISIONS.topicName(), decisionsGroup);
        this.bootstrapServers = bootstrapServers;
    }

    @Override
    public synchronized boolean isCaughtUp() {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS))) {
            Map<TopicPartition, Long> ends = awaited == null ? ends(admin) : awaited;
            awaited = ends;
            if (!reached(admin, ends)) {
                return false;
            }
            awaited = null;
            return true;
        } catch (ExecutionException | KafkaException e) {
            LOG.warnf("reminders wait for Kafka: %s", e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Map<TopicPartition, Long> ends(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        Collection<TopicDescription> topics =
                admin.describeTopics(groups.keySet()).allTopicNames().get().values();
        topics.forEach(topic -> topic.partitions()
                .forEach(partition ->
                        latest.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest())));
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end :
                admin.listOffsets(latest).all().get().entrySet()) {
            ends.put(end.getKey(), end.getValue().offset());
        }
        return ends;
    }

    private boolean reached(Admin admin, Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException {
        for (String group : List.copyOf(groups.values())) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            boolean behind = ends.entrySet().stream()
                    .filter(end -> Objects.equals(groups.get(end.getKey().topic()), group))
                    .anyMatch(end -> {
                        OffsetAndMetadata offset = committed.get(end.getKey());
                        return (offset == null ? 0 : offset.offset()) < end.getValue();
                    });
            if (behind) {
                return false;
            }
        }
        return true;
    }
}
