package id.edaran.policy.inforce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.law.Law;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.OfficeFacts;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.Principle;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.law.Ruling.Overruled;
import id.edaran.contracts.law.Scopes;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.AppliesTo;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Rule.EntryRequirement;
import id.edaran.contracts.rule.Rule.OccupancyLimit;
import id.edaran.contracts.rule.Rule.WorkFromHome;
import id.edaran.contracts.rule.Rule.WorkOnSite;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.rule.SiteSelector;
import id.edaran.contracts.testing.Timelines;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.policy.census.NamedPlaces;
import id.edaran.policy.inforce.RulesInForce.Lost;
import id.edaran.policy.inforce.SmallWorld.Comer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Of every rule and everybody there can be, in a world that is small enough: what is told is somebody's,
/// and what is somebody's is told.
class EveryLossOracleTest {
    private static final int ROUNDS = 600;
    private static final List<Subject> PEOPLE =
            SmallWorld.people().stream().map(EveryLossOracleTest::subject).toList();
    private static final List<Subject> ANYBODY = Stream.concat(
                    PEOPLE.stream(), SmallWorld.offices().stream().map(EveryLossOracleTest::subject))
            .toList();
    private static final List<Subject> COMERS =
            SmallWorld.comers().stream().map(EveryLossOracleTest::subject).toList();

    /// Somebody whom the law can be asked about.
    ///
    /// @param means whether a scope is for them
    /// @param reaches whether a rule whose scope is for them reaches them
    private record Subject(
            Object who,
            boolean isInUnknownUnit,
            BiPredicate<Scope, Object> means,
            BiPredicate<TimedRule, Object> reaches) {
        boolean isIn(Scope scope) {
            return means.test(scope, who);
        }

        boolean isReachedBy(TimedRule timed) {
            return reaches.test(timed, who) && isIn(timed.rule().scope());
        }
    }

    /// A loss in one matter.
    private record Told(TimedRule rule, TimedRule by, Principle principle, Matter matter) {
        @Override
        public String toString() {
            return matter + ": " + rule.rule() + " of " + rule.level() + " " + rule.agency() + " lost by " + principle
                    + " to " + by.rule() + " of " + by.level() + " " + by.agency();
        }
    }

    @Test
    void whatIsToldIsSomebodysAndWhatIsSomebodysIsTold() {
        Set<Principle> seen = EnumSet.noneOf(Principle.class);
        Set<Matter.Subject> matters = EnumSet.noneOf(Matter.Subject.class);
        int gone = 0;
        int further = 0;
        for (long seed = 0; seed < ROUNDS; seed++) {
            List<TimedRule> rules = new SmallWorld(seed).rules();
            RulesInForce answer = RulesInForce.of(
                    Timelines.of(rules.toArray(TimedRule[]::new)), RandomRules.DAY, null, SmallWorld.KNOWN);
            Map<Told, Lost> told = told(answer);
            Set<Told> found = new HashSet<>();
            Set<TimedRule> met = new HashSet<>();
            Set<TimedRule> won = new HashSet<>();
            String failure = "seed " + seed;
            for (Matter matter : matters(rules)) {
                List<TimedRule> competing = rules.stream()
                        .filter(timed -> Matter.of(timed.rule()).stream().anyMatch(matter::meets))
                        .toList();
                for (Map.Entry<BitSet, List<Subject>> kind : kinds(competing).entrySet()) {
                    List<TimedRule> reaching =
                            kind.getKey().stream().mapToObj(competing::get).toList();
                    met.addAll(reaching);
                    Law.decide(reaching, matter).map(Ruling::winner).ifPresent(won::add);
                    for (Overruled lost :
                            Law.decide(reaching, matter).map(Ruling::overruled).orElse(List.of())) {
                        Told one = new Told(lost.rule(), lost.by(), lost.principle(), matter);
                        found.add(one);
                        Lost entry = told.get(one);
                        assertTrue(entry != null, () -> failure + " does not tell " + one + " of " + kind);
                        kind.getValue()
                                .forEach(subject -> assertTrue(
                                        isIn(subject, entry.overlap()),
                                        () -> failure + ": " + subject.who + " is not in " + entry));
                    }
                }
            }
            Set<Told> nobodys = new HashSet<>(told.keySet());
            nobodys.removeAll(found);
            assertEquals(Set.of(), nobodys, failure);
            assertEquals(
                    rules.stream()
                            .filter(rule -> won.contains(rule) || !met.contains(rule))
                            .toList(),
                    answer.rules(),
                    failure);
            found.forEach(loss -> seen.add(loss.principle));
            found.forEach(loss -> matters.add(loss.matter.of()));
            gone += rules.size() - answer.rules().size();
            further += (int) answer.overruled().stream()
                    .filter(lost -> !lost.overlap().furtherExcept().isEmpty())
                    .count();
        }
        assertEquals(EnumSet.complementOf(EnumSet.of(Principle.EXCEPTION)), seen);
        assertEquals(10, matters.size(), matters::toString);
        assertTrue(gone > ROUNDS / 10, "too few rules lost everywhere: " + gone);
        assertTrue(further > 0, "no overlap has two exceptions");
    }

    private static boolean isIn(Subject subject, Overlap overlap) {
        return subject.isIn(overlap.scope()) && overlap.furtherExcept().stream().noneMatch(subject::isIn);
    }

    /// Everybody, by the rules that reach them. There is a unit that the directory does not know where
    /// rules name it.
    private static Map<BitSet, List<Subject>> kinds(List<TimedRule> rules) {
        Map<BitSet, List<Subject>> kinds = new HashMap<>();
        boolean nameUnknownUnit = NamedPlaces.of(rules).units().contains(SmallWorld.UNKNOWN_UNIT);
        for (Subject subject : asked(rules.getFirst().rule())) {
            if (subject.isInUnknownUnit && !nameUnknownUnit) {
                continue;
            }
            BitSet reaching = new BitSet();
            for (int r = 0; r < rules.size(); r++) {
                reaching.set(r, subject.isReachedBy(rules.get(r)));
            }
            kinds.computeIfAbsent(reaching, same -> new ArrayList<>()).add(subject);
        }
        return kinds;
    }

    /// Rules of one round are all about people, all about a door, or neither.
    private static List<Subject> asked(Rule rule) {
        if (rule instanceof WorkFromHome || rule instanceof WorkOnSite) {
            return PEOPLE;
        }
        return rule instanceof EntryRequirement || rule instanceof OccupancyLimit ? COMERS : ANYBODY;
    }

    /// A concrete question is about one service.
    private static Set<Matter> matters(List<TimedRule> rules) {
        Set<Matter> matters = new LinkedHashSet<>();
        for (TimedRule timed : rules) {
            for (Matter matter : Matter.of(timed.rule())) {
                if (matter.detail().equals(Matter.EVERY_SERVICE)) {
                    SmallWorld.SERVICES.forEach(service -> matters.add(new Matter(matter.of(), service)));
                } else {
                    matters.add(matter);
                }
            }
        }
        return matters;
    }

    /// What an answer says, matter by matter and service by service.
    private static Map<Told, Lost> told(RulesInForce answer) {
        Map<Told, Lost> told = new HashMap<>();
        Set<Matter> named = new HashSet<>();
        Stream.concat(answer.rules().stream(), answer.overruled().stream().map(Lost::rule))
                .forEach(timed -> named.addAll(Matter.of(timed.rule())));
        for (Lost lost : answer.overruled()) {
            for (String detail : details(lost, named)) {
                Matter matter = new Matter(lost.subject(), detail);
                Lost before = told.put(new Told(lost.rule(), lost.by(), lost.principle(), matter), lost);
                assertTrue(before == null, () -> "told twice: " + lost);
            }
        }
        return told;
    }

    private static List<String> details(Lost lost, Set<Matter> named) {
        if (lost.services().isEmpty()) {
            return lost.subject().name().startsWith("SERVICE") ? SmallWorld.SERVICES : List.of(lost.detail());
        }
        return SmallWorld.SERVICES.stream()
                .filter(service -> lost.services().contains(service)
                        || (lost.services().contains(Matter.EVERY_SERVICE)
                                && !named.contains(new Matter(lost.subject(), service))))
                .toList();
    }

    private static Subject subject(PersonFacts facts) {
        return new Subject(
                facts,
                facts.unitPath().contains(SmallWorld.UNKNOWN_UNIT),
                (scope, who) -> Scopes.means(scope, facts, AlertLevel.NONE),
                (timed, who) -> timed.binds(facts.agency()));
    }

    private static Subject subject(OfficeFacts facts) {
        return new Subject(
                facts,
                facts.unitPath().contains(SmallWorld.UNKNOWN_UNIT),
                (scope, who) -> Scopes.means(scope, facts, AlertLevel.NONE),
                (timed, who) -> timed.binds(facts.agency()));
    }

    private static Subject subject(Comer comer) {
        String agency = comer.site().agency();
        return new Subject(
                comer,
                comer.staff() != null && comer.staff().unitPath().contains(SmallWorld.UNKNOWN_UNIT),
                (scope, who) -> comer.staff() == null
                        ? Scopes.means(scope, OfficeFacts.ofAgency(agency), AlertLevel.NONE)
                        : Scopes.means(scope, Objects.requireNonNull(comer.staff()), AlertLevel.NONE),
                (timed, who) -> timed.binds(agency)
                        && SiteSelector.of(timed.rule())
                                .covers(comer.site().code(), comer.site().kind())
                        && isFor(timed.rule(), comer.purpose()));
    }

    private static boolean isFor(Rule rule, AppliesTo purpose) {
        return !(rule instanceof EntryRequirement requirement)
                || requirement.appliesTo() == AppliesTo.EVERYONE
                || requirement.appliesTo() == purpose;
    }
}
