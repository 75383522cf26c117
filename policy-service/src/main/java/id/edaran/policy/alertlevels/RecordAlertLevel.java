package id.edaran.policy.alertlevels;

import id.edaran.policy.timelines.PublishTimelines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongConsumer;

/// Records from which day on a region has which alert level, corrects it, or takes it back. The level and the timeline
/// that carries it commit together.
@ApplicationScoped
public class RecordAlertLevel {
    private final AlertLevels alertLevels;
    private final PublishTimelines timelines;

    RecordAlertLevel(AlertLevels alertLevels, PublishTimelines timelines) {
        this.alertLevels = alertLevels;
        this.timelines = timelines;
    }

    /// @param level as it is now
    public record Recorded(RecordedLevel level, boolean created) {}

    /// @param wanted of a region that is known
    /// @param expected checks the version of what is replaced, and throws when it is another
    @Transactional
    public Recorded put(StatedLevel wanted, String publisher, LongConsumer expected) {
        timelines.lock();
        Optional<RecordedLevel> existing = alertLevels.find(wanted.region(), wanted.from());
        existing.map(RecordedLevel::version).ifPresent(expected::accept);
        if (existing.isPresent() && existing.get().stated().equals(wanted)) {
            return new Recorded(existing.get(), false);
        }
        RecordedLevel recorded = new RecordedLevel(
                wanted, alertLevels.version(wanted.region(), wanted.from()) + 1, timelines.nextInstant());
        alertLevels.add(recorded, publisher);
        timelines.publishAlone(wanted.region(), recorded.publishedAt());
        return new Recorded(recorded, existing.isEmpty());
    }

    /// @param expected checks the version, and throws when it is another
    /// @return whether a level was stated for that day
    @Transactional
    public boolean takeBack(String region, LocalDate from, String publisher, LongConsumer expected) {
        timelines.lock();
        Optional<RecordedLevel> existing = alertLevels.find(region, from);
        if (existing.isEmpty()) {
            return false;
        }
        expected.accept(existing.get().version());
        Instant at = timelines.nextInstant();
        alertLevels.takeBack(existing.get(), at, publisher);
        timelines.publishAlone(region, at);
        return true;
    }
}
