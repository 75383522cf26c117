package id.edaran.support.streams;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/// How far a stream has come: the offset that is next in each partition of each topic. The position after an event is
/// the event's id, so that a reader who names the last one misses nothing and is told nothing twice.
///
/// Written `5.0.7~3.1`: topics in their order, partitions by number. A topic or partition that is added at the end
/// does not make older ids invalid.
///
/// @param topics in the order in which they are written
/// @param next by topic and partition
record StreamPosition(List<String> topics, Map<TopicPartition, Long> next) {
    private static final Pattern FORM = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,18})*(~[0-9]{1,18}(\\.[0-9]{1,18})*)*");

    StreamPosition {
        topics = List.copyOf(topics);
        next = Map.copyOf(next);
    }

    /// @return empty for what no stream of these topics wrote
    static Optional<StreamPosition> parse(String text, List<String> topics) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        List<String> groups = Arrays.asList(text.split("~", -1));
        if (groups.size() > topics.size()) {
            return Optional.empty();
        }
        Map<TopicPartition, Long> next = new HashMap<>();
        for (int t = 0; t < groups.size(); t++) {
            List<String> offsets = Arrays.asList(groups.get(t).split("\\.", -1));
            for (int p = 0; p < offsets.size(); p++) {
                next.put(new TopicPartition(topics.get(t), p), Long.valueOf(offsets.get(p)));
            }
        }
        return Optional.of(new StreamPosition(topics, next));
    }

    OptionalLong next(TopicPartition partition) {
        Long offset = next.get(partition);
        return offset == null ? OptionalLong.empty() : OptionalLong.of(offset);
    }

    /// The position after a record.
    StreamPosition after(TopicPartition partition, long offset) {
        Map<TopicPartition, Long> later = new HashMap<>(next);
        later.put(partition, offset + 1);
        return new StreamPosition(topics, later);
    }

    @Override
    public String toString() {
        return topics.stream().map(this::offsets).collect(Collectors.joining("~"));
    }

    private String offsets(String topic) {
        return next.entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(topic))
                .sorted(Map.Entry.comparingByKey((one, other) -> Integer.compare(one.partition(), other.partition())))
                .map(entry -> Long.toString(entry.getValue()))
                .collect(Collectors.joining("."));
    }
}
