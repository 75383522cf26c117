package id.edaran.policy.circulars;

import id.edaran.contracts.circular.CircularContent;
import id.edaran.contracts.circular.Clause;
import id.edaran.contracts.law.Law;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.Principle;
import id.edaran.contracts.law.Ruling.Overruled;
import id.edaran.contracts.law.Scopes;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Rule.WorkOnSite;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.timeline.Numbering;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.policy.census.Census;
import id.edaran.policy.census.NamedPlaces;
import id.edaran.policy.propagation.KnownPlaces;
import id.edaran.policy.propagation.KnownUnits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Rules of one circular that contradict each other at equal rank, so that merely their order decides.
public final class Contradictions {
    /// Who reads more of them than this has understood that something is wrong.
    private static final int MOST_WARNINGS = 100;

    private Contradictions() {}

    /// Two rules of one circular, of which the later one counts.
    public record Contradiction(TimedRule earlier, TimedRule later) {}

    public static List<Contradiction> in(CircularContent circular, List<Clause> clauses, KnownUnits knownUnits) {
        List<TimedRule> rules = rules(circular, clauses);
        NamedPlaces named = NamedPlaces.of(rules);
        return between(rules, knownUnits.places(named.agencies(), named.units()));
    }

    /// At whichever alert level somebody can be meant by both.
    ///
    /// @param rules of one circular with the same days, by clause and rule
    /// @param known the places of the agencies and units that they name
    public static List<Contradiction> between(List<TimedRule> rules, KnownPlaces known) {
        IdentityHashMap<TimedRule, Integer> places = new IdentityHashMap<>();
        rules.forEach(timed -> places.put(timed, places.size()));
        SortedMap<Integer, SortedSet<Integer>> laterOnes = new TreeMap<>();
        for (AlertLevel level : levels(rules)) {
            Census census = new Census(
                    rules.stream()
                            .filter(timed -> Scopes.awake(timed.rule().scope(), level))
                            .toList(),
                    level,
                    known,
                    null);
            for (Matter matter : census.matters()) {
                if (laterOnes.size() >= MOST_WARNINGS) {
                    break;
                }
                census.meetings(matter).sets().stream()
                        .flatMap(meeting -> Law.decide(meeting, matter).stream())
                        .flatMap(ruling -> ruling.overruled().stream())
                        .filter(Contradictions::contradict)
                        .forEach(overruled -> laterOnes
                                .computeIfAbsent(places.getOrDefault(overruled.rule(), 0), earlier -> new TreeSet<>())
                                .add(places.getOrDefault(overruled.by(), 0)));
            }
        }
        return laterOnes.entrySet().stream()
                .flatMap(earlier -> earlier.getValue().stream()
                        .map(later -> new Contradiction(rules.get(earlier.getKey()), rules.get(later))))
                .limit(MOST_WARNINGS)
                .toList();
    }

    private static Set<AlertLevel> levels(List<TimedRule> rules) {
        Set<AlertLevel> levels = EnumSet.of(AlertLevel.NONE);
        for (TimedRule timed : rules) {
            for (Scope scope = timed.rule().scope(); scope != null; scope = scope.except()) {
                if (scope.minimumAlertLevel() != null) {
                    levels.add(scope.minimumAlertLevel());
                }
            }
        }
        return levels;
    }

    /// Two rules that have people work as usual agree, whomever they are for.
    private static boolean sayTheSame(Rule one, Rule other) {
        return one.equals(other) || (one instanceof WorkOnSite && other instanceof WorkOnSite);
    }

    private static boolean contradict(Overruled overruled) {
        return overruled.principle() == Principle.CLAUSE_ORDER
                && !sayTheSame(overruled.rule().rule(), overruled.by().rule());
    }

    private static List<TimedRule> rules(CircularContent circular, List<Clause> clauses) {
        List<TimedRule> rules = new ArrayList<>();
        for (int c = 0; c < clauses.size(); c++) {
            List<Rule> ofClause = clauses.get(c).rules();
            for (int r = 0; r < ofClause.size(); r++) {
                rules.add(new TimedRule(
                        "this",
                        circular.region(),
                        circular.level(),
                        circular.agency(),
                        circular.signedOn(),
                        Instant.EPOCH,
                        clauses.get(c).ref(),
                        c,
                        r,
                        ofClause.get(r),
                        circular.effective().from(),
                        circular.effective().until(),
                        circular.effective().from(),
                        List.of(new Numbering(circular.effective().from(), circular.number(), 1))));
            }
        }
        return rules;
    }
}
