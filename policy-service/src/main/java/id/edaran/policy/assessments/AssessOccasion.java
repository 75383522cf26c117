package id.edaran.policy.assessments;

import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.policy.propagation.KnownUnits;
import id.edaran.policy.regions.Region;
import id.edaran.policy.timelines.PublishTimelines;
import id.edaran.policy.timelines.Timelines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Asks the rules of a day whether an occasion may take place. It stores nothing.
@ApplicationScoped
public class AssessOccasion {
    private final Timelines timelines;
    private final PublishTimelines publishTimelines;
    private final KnownUnits knownUnits;
    private final Clock clock;

    AssessOccasion(Timelines timelines, PublishTimelines publishTimelines, KnownUnits knownUnits, Clock clock) {
        this.timelines = timelines;
        this.publishTimelines = publishTimelines;
        this.knownUnits = knownUnits;
        this.clock = clock;
    }

    /// What came of the question.
    public sealed interface Outcome {}

    /// @param version of the region's timeline that was asked
    public record Assessed(LocalDate on, long version, Assessment assessment) implements Outcome {}

    /// The directory knows agencies of the region, and the host's is none of them: no rule that names an agency could
    /// reach the host, so the answer would be worth nothing.
    public record UnknownHost(String agency) implements Outcome {}

    /// @param on the region's own calendar day; its today without it
    /// @param knownAt judge as it was known then; by what is known now without it
    @Transactional
    public Outcome assess(Region region, Occasion occasion, @Nullable LocalDate on, @Nullable Instant knownAt) {
        String agency = occasion.host().agency();
        if (agency != null) {
            Set<String> known = knownUnits.agenciesOf(region.code());
            if (!known.isEmpty() && !known.contains(agency)) {
                return new UnknownHost(agency);
            }
        }
        LocalDate day = on == null ? LocalDate.ofInstant(clock.instant(), region.timeZone()) : on;
        Timeline timeline = knownAt == null
                ? timelines.newest(region.code()).orElseThrow()
                : publishTimelines.knownAt(region, knownAt);
        return new Assessed(day, timeline.version(), Assessment.of(RulesOfDay.of(timeline, day), occasion));
    }
}
