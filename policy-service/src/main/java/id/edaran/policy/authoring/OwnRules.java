package id.edaran.policy.authoring;

import id.edaran.contracts.circular.Clause;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.policy.circulars.Circular;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rules that a circular brings into a timeline as its newest content has them; what an amendment put in the place
/// of older content is history.
///
/// @param rules by clause and rule; empty where no day is left to them
record OwnRules(List<TimedRule> rules) {
    OwnRules {
        rules = List.copyOf(rules);
    }

    static OwnRules of(Circular circular, Timeline timeline) {
        List<TimedRule> all = timeline.rules().stream()
                .filter(timed -> timed.circular().equals(circular.id().toString()))
                .toList();
        Optional<LocalDate> newest = all.stream().map(TimedRule::from).max(Comparator.naturalOrder());
        return new OwnRules(all.stream()
                .filter(timed -> newest.filter(timed.from()::equals).isPresent())
                .filter(timed -> isPartOf(circular.clauses(), timed))
                .toList());
    }

    private static boolean isPartOf(List<Clause> clauses, TimedRule timed) {
        if (timed.clauseIndex() >= clauses.size()) {
            return false;
        }
        List<Rule> rules = clauses.get(timed.clauseIndex()).rules();
        return timed.ruleIndex() < rules.size() && rules.get(timed.ruleIndex()).equals(timed.rule());
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    /// Whether a rule of the same timeline is one of these.
    boolean has(TimedRule timed) {
        return !isEmpty()
                && timed.circular().equals(rules.getFirst().circular())
                && timed.from().equals(from());
    }

    /// All of them have the same days.
    LocalDate from() {
        return rules.getFirst().from();
    }

    @Nullable
    LocalDate until() {
        return rules.getFirst().until();
    }

    List<Stretch> stretches(Timeline timeline) {
        return isEmpty() ? List.of() : Stretch.of(timeline, from(), until());
    }

    static String pointer(TimedRule timed) {
        return "/clauses/" + timed.clauseIndex() + "/rules/" + timed.ruleIndex();
    }
}
