package id.edaran.contracts.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.law.Matter.Subject;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.timeline.TimedRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The law against the slow and obvious reading of the contract, on thousands of random circulars and people.
class LawAgainstPlainReadingTest {
    private static final int ROUNDS = 20_000;

    private static final List<Matter> MATTERS = List.of(
            Matter.ARRANGEMENT,
            Matter.ENTRY_TEST,
            Matter.ENTRY_QR_SCAN,
            Matter.ENTRY_DOSES,
            new Matter(Subject.GATHERING, ""),
            new Matter(Subject.OCCUPANCY, ""));

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

    @Test
    void orderOfCandidatesChangesNothing() {
        for (long seed = 0; seed < 300; seed++) {
            List<TimedRule> rules = new RandomLaw(seed).rules(3, 2);
            List<List<TimedRule>> orders = permutations(rules.subList(0, Math.min(5, rules.size())));

            for (Matter matter : MATTERS) {
                Optional<Ruling> first = Law.decide(orders.getFirst(), matter);
                for (List<TimedRule> order : orders) {
                    assertEquals(first, Law.decide(order, matter), "seed " + seed);
                }
            }
        }
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
