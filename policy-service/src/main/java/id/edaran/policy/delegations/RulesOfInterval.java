package id.edaran.policy.delegations;

import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.timeline.DatedAlertLevel;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Days on end on which the same rules are in force at the same alert level.
///
/// @param from the first of them
/// @param isPast whether all of them are over
record RulesOfInterval(LocalDate from, boolean isPast, AlertLevel alertLevel, List<TimedRule> inForce) {
    RulesOfInterval {
        inForce = List.copyOf(inForce);
    }

    /// The days of a rule, oldest first; today begins a new interval.
    ///
    /// @param parts of the rule, oldest first, one after the other
    static List<RulesOfInterval> of(Timeline timeline, List<TimedRule> parts, LocalDate today) {
        Set<LocalDate> changes = new TreeSet<>();
        changes.add(today);
        timeline.rules().forEach(timed -> {
            changes.add(timed.from());
            if (timed.until() != null) {
                changes.add(timed.until().plusDays(1));
            }
        });
        timeline.alertLevels().stream().map(DatedAlertLevel::from).forEach(changes::add);
        return changes.stream()
                .filter(day -> parts.stream().anyMatch(part -> part.inForceOn(day)))
                .map(day -> new RulesOfInterval(
                        day, day.isBefore(today), timeline.alertLevelOn(day), timeline.inForceOn(day)))
                .toList();
    }

    Stream<TimedRule> othersThan(TimedRule rule) {
        return inForce.stream().filter(timed -> !timed.equals(rule));
    }
}
