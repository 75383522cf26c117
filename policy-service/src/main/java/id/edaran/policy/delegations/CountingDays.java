package id.edaran.policy.delegations;

import id.edaran.contracts.event.DelegatedDecisionLate.Kind;
import id.edaran.contracts.law.Law;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.policy.propagation.KnownUnit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// On which days a rule that leaves something to the agency head counts for a unit.
///
/// @param first the first of them
/// @param lasting whether there is one today or later
record CountingDays(KnownUnit unit, LocalDate first, boolean lasting) {
    /// @return empty where it counts on no day
    static Optional<CountingDays> of(
            Kind kind, List<TimedRule> parts, KnownUnit unit, List<RulesOfInterval> intervals) {
        Predicate<RulesOfInterval> counts = interval ->
                parts.stream().anyMatch(part -> part.inForceOn(interval.from()) && counts(kind, part, unit, interval));
        return intervals.stream()
                .filter(counts)
                .findFirst()
                .map(first -> new CountingDays(
                        unit,
                        first.from(),
                        intervals.stream()
                                .filter(interval -> !interval.isPast())
                                .anyMatch(counts)));
    }

    private static boolean counts(Kind kind, TimedRule rule, KnownUnit unit, RulesOfInterval interval) {
        return rule.binds(unit.agency())
                && concerns(kind, rule.rule().scope(), unit, interval.alertLevel())
                && !isOverruled(rule, unit, interval);
    }

    private static boolean concerns(Kind kind, Scope scope, KnownUnit unit, AlertLevel alertLevel) {
        return switch (kind) {
            case DESIGNATION -> UnitReach.dependsOnNaming(scope, unit, alertLevel);
            case DUTY_ROSTER -> UnitReach.of(scope, unit, alertLevel) != UnitReach.NOBODY;
        };
    }

    /// Whether another rule stands before this one for everybody in the unit, as far as that is sure
    /// without knowing the people: then nobody would work by what the agency head decides. Asked of where
    /// people work and of duty; what is decided about sites and services is not a matter of units alone.
    private static boolean isOverruled(TimedRule rule, KnownUnit unit, RulesOfInterval interval) {
        return Matter.of(rule.rule()).stream()
                .filter(matter ->
                        matter.of() == Matter.Subject.ARRANGEMENT || matter.of() == Matter.Subject.DUTY_ROSTER)
                .flatMap(matter -> Law.decide(sureOf(unit, rule, interval), matter).stream())
                .anyMatch(ruling -> !ruling.winner().equals(rule));
    }

    /// A rule, and the others that mean everybody in a unit.
    private static List<TimedRule> sureOf(KnownUnit unit, TimedRule rule, RulesOfInterval interval) {
        Stream<TimedRule> others = interval.othersThan(rule)
                .filter(other -> other.binds(unit.agency()))
                .filter(other ->
                        UnitReach.of(other.rule().scope(), unit, interval.alertLevel()) == UnitReach.EVERYBODY);
        return Stream.concat(Stream.of(rule), others).toList();
    }
}
