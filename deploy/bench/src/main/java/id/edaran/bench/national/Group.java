package id.edaran.bench.national;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;

/// The consumers of a group that share a topic.
record Group(String bootstrapServers, String id, String topic) {
    /// How many of them have a partition of the topic.
    long consumers() throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            ConsumerGroupDescription group =
                    admin.describeConsumerGroups(List.of(id)).all().get().get(id);
            return group == null
                    ? 0
                    : group.members().stream()
                            .filter(member -> member.assignment().topicPartitions().stream()
                                    .anyMatch(partition -> partition.topic().equals(topic)))
                            .count();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
