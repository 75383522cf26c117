package id.edaran.contracts.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.law.Matter.Subject;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.ProtectionPlace;
import id.edaran.contracts.rule.RoutineDutyKind;
import id.edaran.contracts.testing.PlainReading;
import id.edaran.contracts.testing.RandomLaw;
import id.edaran.contracts.timeline.TimedRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The law against the slow and obvious reading of the contract, on thousands of random circulars and people.
class LawAgainstPlainReadingTest {
    private static final int ROUNDS = 20_000;

    private static final List<Matter> MATTERS = matters();

    @Test
    void reachesTheSamePeople() {
        Set<Scopes.Reach> seen = new HashSet<>();
        for (long seed = 0; seed < ROUNDS; seed++) {
            RandomLaw law = new RandomLaw(seed);
            List<TimedRule> rules = law.rules(3, 4);
            PersonFacts person = law.person();
            AlertLevel alertLevel = law.alertLevel();
            String failure = "seed " + seed;

            for (TimedRule timed : rules) {
                Scopes.Reach reach = Scopes.reach(timed.rule().scope(), person, alertLevel);
                seen.add(reach);
                assertEquals(
                        PlainReading.means(timed.rule().scope(), person, alertLevel),
                        reach == Scopes.Reach.REACHES,
                        failure);
                assertEquals(
                        PlainReading.excepts(timed.rule().scope(), person, alertLevel),
                        reach == Scopes.Reach.EXCEPTED,
                        failure);
            }
        }
        assertEquals(Set.of(Scopes.Reach.values()), seen);
    }

    @Test
    void decidesTheSameForAPerson() {
        int met = 0;
        for (long seed = 0; seed < ROUNDS; seed++) {
            RandomLaw law = new RandomLaw(seed);
            List<TimedRule> rules = law.rules(5, 4);
            PersonFacts person = law.person();
            AlertLevel alertLevel = law.alertLevel();
            List<TimedRule> reaching = rules.stream()
                    .filter(timed -> timed.agency() == null || timed.agency().equals(person.agency()))
                    .filter(timed -> PlainReading.means(timed.rule().scope(), person, alertLevel))
                    .toList();

            for (Matter matter : MATTERS) {
                Optional<Ruling> ruling = Law.decide(Law.reaching(rules, matter, person, alertLevel), matter);

                assertSame(PlainReading.decide(reaching, matter), ruling, seed);
                met += ruling.map(decided -> decided.overruled().size()).orElse(0);
            }
        }
        assertTrue(met > ROUNDS, "too few rules met: " + met);
    }

    @Test
    void decidesTheSameBetweenAllRules() {
        Set<Principle> seen = new HashSet<>();
        for (long seed = 0; seed < ROUNDS; seed++) {
            RandomLaw law = new RandomLaw(seed);
            List<TimedRule> rules = law.rules(4, 4);

            for (Matter matter : MATTERS) {
                Optional<Ruling> ruling = Law.decide(rules, matter);

                assertSame(PlainReading.decide(rules, matter), ruling, seed);
                ruling.ifPresent(decided -> decided.overruled().forEach(loss -> seen.add(loss.principle())));
            }
        }
        Set<Principle> between = new HashSet<>(Set.of(Principle.values()));
        between.remove(Principle.EXCEPTION);
        assertEquals(between, seen);
    }

    /// Small sets in each of their orders, greater ones in random ones.
    @Test
    void orderOfCandidatesChangesNothing() {
        Set<Matter> met = new HashSet<>();
        for (long seed = 0; seed < 1_000; seed++) {
            RandomLaw law = new RandomLaw(seed);
            List<TimedRule> many = law.rules(4, 4);
            for (Matter matter : MATTERS) {
                List<TimedRule> rules = many.stream()
                        .filter(timed -> Matter.of(timed.rule()).stream().anyMatch(matter::meets))
                        .toList();
                Optional<Ruling> first = Law.decide(rules, matter);
                List<List<TimedRule>> orders = rules.size() <= 5
                        ? permutations(rules)
                        : Stream.generate(() -> law.shuffled(rules)).limit(50).toList();
                for (List<TimedRule> order : orders) {
                    assertEquals(first, Law.decide(order, matter), "seed " + seed + " " + matter);
                }
                if (rules.size() > 2) {
                    met.add(matter);
                }
            }
        }
        assertEquals(MATTERS.size() - 1, met.size(), "all matters but the unknown one came up: " + met);
    }

    /// Every matter; of the services, one that many rules name.
    private static List<Matter> matters() {
        List<Matter> matters = new ArrayList<>();
        for (Subject subject : Subject.values()) {
            switch (subject) {
                case ROUTINE_DUTY -> List.of(RoutineDutyKind.values()).forEach(duty -> matters.add(Matter.of(duty)));
                case PROTECTIVE_EQUIPMENT ->
                    List.of(ProtectionPlace.values()).forEach(place -> matters.add(Matter.of(place)));
                case SERVICE_CHANNELS, SERVICE_HOURS, SERVICE_MATTERS, SERVICE_LINKS, SERVICE_HOTLINE ->
                    matters.add(new Matter(subject, "registry"));
                default -> matters.add(new Matter(subject, ""));
            }
        }
        return List.copyOf(matters);
    }

    private static void assertSame(PlainReading.Outcome expected, Optional<Ruling> ruling, long seed) {
        assertEquals(Optional.ofNullable(expected.winner()), ruling.map(Ruling::winner), "seed " + seed);
        if (ruling.isPresent()) {
            Ruling decided = ruling.get();
            assertEquals(expected.principle(), decided.principle(), "seed " + seed);
            assertEquals(expected.overruled(), new HashSet<>(decided.overruled()), "seed " + seed);
            assertEquals(expected.overruled().size(), decided.overruled().size(), "seed " + seed);
        }
    }

    private static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (List<T> rest : permutations(items.subList(1, items.size()))) {
            for (int at = 0; at <= rest.size(); at++) {
                List<T> one = new ArrayList<>(rest);
                one.add(at, items.getFirst());
                all.add(Collections.unmodifiableList(one));
            }
        }
        return all;
    }
}
