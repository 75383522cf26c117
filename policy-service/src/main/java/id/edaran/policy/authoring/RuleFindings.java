package id.edaran.policy.authoring;

import id.edaran.contracts.law.Principle;
import id.edaran.contracts.law.Scopes;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.policy.authoring.Finding.Code;
import id.edaran.policy.circulars.Contradictions;
import id.edaran.policy.circulars.Contradictions.Contradiction;
import id.edaran.policy.inforce.RulesInForce;
import id.edaran.policy.inforce.RulesInForce.Lost;
import id.edaran.policy.propagation.KnownPlaces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What can be told of a circular's rules by the rules alone: which can never apply, which contradict each
/// other, and where they meet other circulars of their level by mere date.
final class RuleFindings {
    private final OwnRules own;
    private final Collection<Timeline> reached;
    private final KnownPlaces known;
    private final List<Day> days = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /// The rules in force on each day of a stretch.
    private record Day(Stretch stretch, RulesInForce inForce) {
        LocalDate date() {
            return stretch.from();
        }

        boolean isAwake(TimedRule timed) {
            return Scopes.awake(timed.rule().scope(), stretch.rules().alertLevel());
        }
    }

    /// A rule that won or lost, for those who read about it.
    record Cited(String circular, String number, String clause, String rule, Principle principle) {
        static Cited of(TimedRule timed, LocalDate day, Principle principle) {
            return new Cited(
                    timed.circular(),
                    timed.numberedOn(day).number(),
                    timed.clause(),
                    timed.rule().type(),
                    principle);
        }
    }

    private RuleFindings(Timeline timeline, OwnRules own, Collection<Timeline> reached, KnownPlaces known) {
        this.own = own;
        this.reached = reached;
        this.known = known;
        for (Stretch stretch : own.stretches(timeline)) {
            days.add(new Day(stretch, RulesInForce.of(timeline, stretch.from(), null, known)));
        }
    }

    /// @param timeline of the circular's region, with the circular
    /// @param reached that timeline, and those of the regions below it, whose alert levels are their own
    /// @param known the places of the agencies and units that the timeline's rules name
    static List<Finding> of(Timeline timeline, OwnRules own, Collection<Timeline> reached, KnownPlaces known) {
        return new RuleFindings(timeline, own, reached, known).find();
    }

    private List<Finding> find() {
        for (TimedRule timed : own.rules()) {
            if (EmptyScopes.isEmpty(timed)) {
                findings.add(finding(
                        Code.SCOPE_EMPTY,
                        timed,
                        "/scope",
                        Map.of("rule", timed.rule().type())));
            } else if (!reachesItsAlertLevel(timed)) {
                findings.add(finding(
                        Code.ALERT_LEVEL_NOT_REACHED,
                        timed,
                        "/scope/minimumAlertLevel",
                        Map.of(
                                "rule",
                                timed.rule().type(),
                                "minimumAlertLevel",
                                Objects.requireNonNull(timed.rule().scope().minimumAlertLevel()))));
            } else if (isOverruled(timed)) {
                overruled(timed);
            } else {
                yields(timed);
            }
        }
        for (Contradiction contradiction : Contradictions.between(own.rules(), known)) {
            findings.add(new Finding(
                    Code.CLAUSE_ORDER,
                    OwnRules.pointer(contradiction.earlier()),
                    List.of(
                            contradiction.earlier().clause(),
                            contradiction.later().clause()),
                    Map.of(
                            "rule",
                            contradiction.earlier().rule().type(),
                            "laterRule",
                            contradiction.later().rule().type(),
                            "by",
                            OwnRules.pointer(contradiction.later()))));
        }
        replaced();
        return List.copyOf(findings);
    }

    /// A region whose level was never told stands at none.
    private boolean reachesItsAlertLevel(TimedRule timed) {
        AlertLevel least = timed.rule().scope().minimumAlertLevel();
        return least == null
                || reached.stream()
                        .flatMap(one -> Stretch.of(one, timed.from(), timed.until()).stream())
                        .anyMatch(stretch -> stretch.rules().alertLevel().compareTo(least) >= 0);
    }

    /// Whether it wins for nobody on any day on which it is awake. In the regions below the issuing one
    /// alert levels are others, so that nothing is certain there of a rule that is bound to one.
    private boolean isOverruled(TimedRule timed) {
        return (reached.size() == 1 || timed.rule().scope().minimumAlertLevel() == null)
                && days.stream()
                        .filter(day -> day.isAwake(timed))
                        .noneMatch(day -> day.inForce().rules().contains(timed));
    }

    private void overruled(TimedRule timed) {
        Set<Cited> by = new LinkedHashSet<>();
        for (Day day : days) {
            day.inForce().overruled().stream()
                    .filter(lost -> lost.rule().equals(timed))
                    .map(lost -> Cited.of(lost.by(), day.date(), lost.principle()))
                    .forEach(by::add);
        }
        findings.add(finding(
                Code.RULE_OVERRULED, timed, "", Map.of("rule", timed.rule().type(), "by", List.copyOf(by))));
    }

    /// What a later circular of the level takes from a rule merely because it is later.
    private void yields(TimedRule timed) {
        Set<Cited> by = new LinkedHashSet<>();
        for (Day day : days) {
            day.inForce().overruled().stream()
                    .filter(lost -> lost.rule().equals(timed) && isByDate(lost))
                    .map(lost -> Cited.of(lost.by(), day.date(), lost.principle()))
                    .forEach(by::add);
        }
        if (!by.isEmpty()) {
            findings.add(finding(
                    Code.YIELDS_TO_LATER, timed, "", Map.of("rule", timed.rule().type(), "by", List.copyOf(by))));
        }
    }

    /// What a rule takes from an older circular of the level merely because it is later.
    private void replaced() {
        Map<TimedRule, Set<Cited>> replaced = new LinkedHashMap<>();
        for (Day day : days) {
            for (Lost lost : day.inForce().overruled()) {
                if (own.has(lost.by()) && isByDate(lost)) {
                    replaced.computeIfAbsent(lost.by(), winner -> new LinkedHashSet<>())
                            .add(Cited.of(lost.rule(), day.date(), lost.principle()));
                }
            }
        }
        replaced.forEach((winner, losers) -> findings.add(finding(
                Code.REPLACES_EARLIER,
                winner,
                "",
                Map.of("rule", winner.rule().type(), "replaced", List.copyOf(losers)))));
    }

    private static boolean isByDate(Lost lost) {
        return lost.principle() == Principle.LEX_POSTERIOR
                && lost.rule().level() == lost.by().level()
                && !lost.rule().circular().equals(lost.by().circular());
    }

    private static Finding finding(Code code, TimedRule timed, String field, Map<String, Object> details) {
        return new Finding(code, OwnRules.pointer(timed) + field, List.of(timed.clause()), details);
    }
}
