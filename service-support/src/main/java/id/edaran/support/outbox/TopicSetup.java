package id.edaran.support.outbox;

import id.edaran.contracts.event.Topic;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Creates the product's topics that Kafka does not have yet. Every service creates all of them, so that
/// none depends on another one having been there first; topics that exist are left as their operator
/// made them.
@ApplicationScoped
class TopicSetup {
    private static final Logger LOG = Logger.getLogger(TopicSetup.class);
    private static final String LARGEST_MESSAGE = "20000000";

    /// Settings of topics that are created here.
    @ConfigMapping(prefix = "edaran.topics")
    interface Settings {
        /// Partitions of a new topic (`EDARAN_TOPICS_PARTITIONS`): the most instances that can share a topic's work.
        @WithDefault("6")
        int partitions();

        /// Replicas of a new topic (`EDARAN_TOPICS_REPLICATION`); 1 suits the local broker only.
        @WithDefault("1")
        short replication();
    }

    private final Settings settings;
    private final String bootstrapServers;

    TopicSetup(Settings settings, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.settings = settings;
        this.bootstrapServers = bootstrapServers;
    }

    void createMissing() {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                30_000))) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = new ArrayList<>();
            for (Topic topic : Topic.values()) {
                boolean compacted = topic.retention() == Topic.Retention.NEWEST_PER_KEY;
                add(missing, existing, topic.topicName(), compacted);
                add(missing, existing, Topic.deadLetters(topic.topicName()), false);
            }
            for (var creation : admin.createTopics(missing).values().values()) {
                awaitCreation(creation);
            }
        } catch (ExecutionException e) {
            throw new OutboxException("Kafka's topics could not be created: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitCreation(org.apache.kafka.common.KafkaFuture<Void> creation)
            throws InterruptedException, ExecutionException {
        try {
            creation.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
            LOG.debug("another service created a topic at the same time");
        }
    }

    private void add(List<NewTopic> missing, Set<String> existing, String name, boolean compacted) {
        if (!existing.contains(name)) {
            missing.add(new NewTopic(name, Optional.of(settings.partitions()), Optional.of(settings.replication()))
                    .configs(Map.of(
                            TopicConfig.CLEANUP_POLICY_CONFIG,
                            compacted ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE,
                            TopicConfig.RETENTION_MS_CONFIG,
                            "-1",
                            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                            LARGEST_MESSAGE)));
        }
    }
}
