package id.edaran.contracts.meaning;

import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.OfficeFacts;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.rule.Rule.TravelIsolation;
import id.edaran.contracts.timeline.Timeline;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// TRAVEL_ISOLATION (row BTG-12): how long somebody isolates who came back from another region, and where
/// they report.
///
/// @param returnedOn the first day of isolation
/// @param until the last one; it stands also where the rule ends earlier
/// @param reportTo null where the rule names no place
public record Isolation(
        Ruling ruling,
        LocalDate returnedOn,
        LocalDate until,
        @Nullable String reportTo) {
    /// A journey as somebody declares it, in days of the region to which they came back.
    public record Journey(LocalDate departedOn, LocalDate returnedOn) {
        public Journey {
            if (returnedOn.isBefore(departedOn)) {
                throw new IllegalArgumentException("nobody comes back before leaving");
            }
        }
    }

    /// The rules of the day of return decide, whenever the journey began: people had left a week before
    /// Bontang's circular and isolated all the same.
    ///
    /// @param person null for somebody whom the directory does not know
    /// @return empty where no rule of that day means the person
    public static Optional<Isolation> of(Timeline timeline, @Nullable PersonFacts person, Journey journey) {
        RulesOfDay rules = RulesOfDay.of(timeline, journey.returnedOn());
        Optional<Ruling> ruling = person == null
                ? rules.decide(Matter.TRAVEL_ISOLATION, OfficeFacts.ofAgency(null))
                : rules.decide(Matter.TRAVEL_ISOLATION, person);
        return ruling.map(decided -> {
            TravelIsolation rule = (TravelIsolation) decided.winner().rule();
            return new Isolation(
                    decided, journey.returnedOn(), journey.returnedOn().plusDays(rule.days() - 1L), rule.reportTo());
        });
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(returnedOn) && !day.isAfter(until);
    }
}
