package id.edaran.policy.authoring;

import id.edaran.contracts.law.Scopes;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.policy.authoring.Finding.Code;
import id.edaran.policy.census.Audience;
import id.edaran.policy.people.Peers;
import id.edaran.policy.propagation.KnownUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a circular would do to the known people, one region after the other: those of the whole nation are never in
/// memory at once.
final class Survey {
    /// Who reads of more units or agencies than this has understood that something is wrong; the counts tell of all.
    private static final int MOST_NAMED = 100;

    private final OwnRules own;
    private final Set<String> meant = new HashSet<>();
    private final List<Unruled> unruled = new ArrayList<>();
    private final List<BareUnit> bare = new ArrayList<>();
    private int units;
    private long people;

    Survey(OwnRules own) {
        this.own = own;
    }

    /// The agencies whose people the circular's rules can be for; null for all.
    ///
    /// @param agenciesBeneath by unit, where all beneath it are known
    static @Nullable Set<String> agencies(OwnRules own, Map<String, Set<String>> agenciesBeneath) {
        Set<String> agencies = new TreeSet<>();
        for (TimedRule timed : own.rules()) {
            Scope scope = timed.rule().scope();
            if (!Audience.isPeople(timed.rule())) {
                continue;
            }
            if (timed.agency() != null) {
                agencies.add(timed.agency());
            } else if (!scope.agencies().isEmpty()) {
                agencies.addAll(scope.agencies());
            } else if (!scope.units().isEmpty() && agenciesBeneath.keySet().containsAll(scope.units())) {
                scope.units().forEach(unit -> agencies.addAll(agenciesBeneath.getOrDefault(unit, Set.of())));
            } else {
                return null;
            }
        }
        return agencies;
    }

    /// @param timeline with the circular
    /// @param staff of the timeline's region
    void add(Timeline timeline, List<KnownUnit> known, List<Peers> staff) {
        units += known.size();
        people += staff.stream().mapToLong(Peers::count).sum();
        if (own.isEmpty() || staff.isEmpty()) {
            return;
        }
        unruled.addAll(Unruled.of(timeline, own, staff));
        bare.addAll(BareUnits.of(
                timeline,
                own,
                staff,
                known.stream()
                        .filter(unit -> Boolean.TRUE.equals(unit.publicFacing()))
                        .map(KnownUnit::code)
                        .collect(Collectors.toSet())));
        List<Stretch> stretches = own.stretches(timeline);
        own.rules().stream()
                .filter(timed -> staff.stream().anyMatch(peers -> means(timed, peers, stretches)))
                .map(OwnRules::pointer)
                .forEach(meant::add);
    }

    private static boolean means(TimedRule timed, Peers peers, List<Stretch> stretches) {
        return timed.binds(peers.agency())
                && stretches.stream()
                        .map(stretch -> stretch.rules().alertLevel())
                        .distinct()
                        .anyMatch(level -> Scopes.means(timed.rule().scope(), peers.facts(), level));
    }

    int units() {
        return units;
    }

    long people() {
        return people;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (people > 0) {
            own.rules().stream()
                    .filter(timed -> Audience.isPeople(timed.rule()))
                    .filter(timed -> !meant.contains(OwnRules.pointer(timed)))
                    .forEach(timed -> findings.add(new Finding(
                            Code.NOBODY_KNOWN,
                            OwnRules.pointer(timed) + "/scope",
                            List.of(timed.clause()),
                            Map.of("rule", timed.rule().type()))));
        }
        if (!unruled.isEmpty()) {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("people", unruled.stream().mapToInt(Unruled::people).sum());
            details.put("count", unruled.size());
            details.put("agencies", unruled.stream().limit(MOST_NAMED).toList());
            findings.add(new Finding(Code.PEOPLE_IN_NO_RULE, "/clauses", List.of(), details));
        }
        Set<TimedRule> responsible = new LinkedHashSet<>();
        bare.forEach(unit -> responsible.add(unit.rule()));
        for (TimedRule timed : responsible) {
            List<BareUnit> ofRule =
                    bare.stream().filter(unit -> unit.rule().equals(timed)).toList();
            add(
                    findings,
                    Code.COUNTER_EMPTY,
                    timed,
                    ofRule.stream().filter(unit -> unit.minimum() == null).toList());
            add(
                    findings,
                    Code.DUTY_UNREACHABLE,
                    timed,
                    ofRule.stream()
                            .filter(unit -> unit.minimum() != null && unit.people() < unit.minimum())
                            .toList());
            add(
                    findings,
                    Code.DUTY_DRAWN_FROM_HOME,
                    timed,
                    ofRule.stream()
                            .filter(unit -> unit.minimum() != null && unit.people() >= unit.minimum())
                            .toList());
        }
        return List.copyOf(findings);
    }

    private static void add(List<Finding> findings, Code code, TimedRule timed, List<BareUnit> units) {
        if (!units.isEmpty()) {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("rule", timed.rule().type());
            details.put("count", units.size());
            details.put(
                    "units", units.stream().limit(MOST_NAMED).map(Survey::told).toList());
            findings.add(new Finding(code, OwnRules.pointer(timed), List.of(timed.clause()), details));
        }
    }

    private static Map<String, Object> told(BareUnit unit) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("unit", unit.unit());
        told.put("agency", unit.agency());
        told.put("on", unit.on());
        told.put("onSite", unit.onSite());
        told.put("of", unit.people());
        if (unit.minimum() != null) {
            told.put("minimum", unit.minimum());
        }
        return told;
    }
}
