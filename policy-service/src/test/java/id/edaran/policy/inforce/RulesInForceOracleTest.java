package id.edaran.policy.inforce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.Law;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.Principle;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.law.Ruling.Overruled;
import id.edaran.contracts.law.Scopes;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.policy.inforce.RulesInForce.Lost;
import id.edaran.policy.propagation.KnownPlaces;
import id.edaran.policy.propagation.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is said about rules, held against what the law says to thousands of concrete people.
class RulesInForceOracleTest {
    private static final int ROUNDS = 4_000;
    private static final int PEOPLE = 60;
    private static final List<String> SERVICES = List.of("KTP", "SIM", "KIA");
    private static final LocalDate DAY = RandomRules.DAY;

    @Test
    void whateverWinsForSomebodyIsInForceAndWhateverLosesDirectlyIsOverruled() {
        Set<Principle> seen = EnumSet.noneOf(Principle.class);
        int gone = 0;
        for (long seed = 0; seed < ROUNDS; seed++) {
            RandomRules random = new RandomRules(seed);
            List<TimedRule> rules = random.rules();
            RulesInForce answer = RulesInForce.of(timeline(rules), DAY, null, KnownPlaces.NONE);
            gone += rules.size() - answer.rules().size();
            for (int i = 0; i < PEOPLE; i++) {
                PersonFacts person = random.person();
                for (Matter matter : matters(rules)) {
                    List<TimedRule> reaching = Law.reaching(rules, matter, person, AlertLevel.NONE);
                    Ruling ruling = Law.decide(reaching, matter).orElse(null);
                    if (ruling != null) {
                        String failure = "seed " + seed + ", " + matter + ", " + person;
                        assertTrue(answer.rules().contains(ruling.winner()), () -> failure + ": " + ruling.winner());
                        for (Overruled overruled : ruling.overruled()) {
                            seen.add(overruled.principle());
                            assertTrue(
                                    answer.overruled().stream().anyMatch(lost -> tells(lost, overruled, person)),
                                    () -> failure + ": " + overruled + " in " + answer.overruled());
                        }
                    }
                }
            }
        }
        assertEquals(EnumSet.complementOf(EnumSet.of(Principle.EXCEPTION)), seen);
        assertTrue(gone > ROUNDS / 10, "too few rules lost everywhere: " + gone);
    }

    @Test
    void aRuleThatIsNotInForceIsOverruled() {
        for (long seed = 0; seed < ROUNDS; seed++) {
            List<TimedRule> rules = new RandomRules(seed).rules();
            RulesInForce answer = RulesInForce.of(timeline(rules), DAY, null, KnownPlaces.NONE);
            String failure = "seed " + seed;
            rules.stream()
                    .filter(rule -> !answer.rules().contains(rule))
                    .forEach(rule -> assertTrue(
                            answer.overruled().stream()
                                    .anyMatch(lost -> lost.rule().equals(rule)),
                            failure));
        }
    }

    @Test
    void ofManyCircularsThatSayTheSameTheNewestIsInForceAndHasBeatenEachOther() {
        List<TimedRule> rules = RandomRules.sameRuleOf(400);

        RulesInForce answer = RulesInForce.of(timeline(rules), DAY, null, KnownPlaces.NONE);

        assertEquals(List.of(rules.getLast()), answer.rules());
        assertEquals(399, answer.overruled().size());
        assertTrue(answer.overruled().stream()
                .allMatch(lost -> lost.by().equals(rules.getLast()) && lost.principle() == Principle.LEX_POSTERIOR));
    }

    @Test
    void aStricterRuleOfTheCityStaysInForceThoughAnEarlierNationalOneIsStricterStill() {
        TimedRule older = RandomRules.home(Level.NATIONAL, 1, 75);
        TimedRule newer = RandomRules.home(Level.NATIONAL, 2, 50);
        TimedRule city = RandomRules.home(Level.CITY, 3, 60);

        RulesInForce answer = RulesInForce.of(timeline(List.of(older, newer, city)), DAY, null, KnownPlaces.NONE);

        assertEquals(List.of(city), answer.rules());
        assertEquals(
                Set.of(Principle.LEX_POSTERIOR, Principle.STRICTER),
                Set.copyOf(answer.overruled().stream().map(Lost::principle).toList()));
    }

    @Test
    void aUnitMeansThePeopleOfOtherAgenciesBeneathIt() {
        TimedRule unit = RandomRules.homeOfUnit("KEC-1");
        TimedRule village = RandomRules.homeOfAgency("KEL-1");
        TimedRule other = RandomRules.homeOfAgency("DINAS-1");
        KnownPlaces known = new KnownPlaces(Set.of(
                new Place(null, UnitKind.OFFICE, Set.of("KEC-1")),
                new Place("KEL-1", UnitKind.OFFICE, Set.of("KEC-1")),
                new Place("KEL-1", UnitKind.OFFICE, Set.of())));

        RulesInForce answer = RulesInForce.of(timeline(List.of(unit, village, other)), DAY, null, known);
        RulesInForce ofTheVillage = RulesInForce.of(timeline(List.of(unit, village, other)), DAY, "KEL-1", known);

        assertEquals(
                List.of(village), answer.overruled().stream().map(Lost::rule).toList());
        assertEquals(List.of(unit, village), ofTheVillage.rules());
    }

    private static boolean tells(Lost lost, Overruled overruled, PersonFacts person) {
        return lost.rule().equals(overruled.rule())
                && lost.by().equals(overruled.by())
                && lost.principle() == overruled.principle()
                && Scopes.means(lost.overlap().scope(), person, AlertLevel.NONE)
                && lost.overlap().furtherExcept().stream()
                        .noneMatch(except -> Scopes.means(except, person, AlertLevel.NONE));
    }

    /// A concrete question is about one service.
    private static Set<Matter> matters(List<TimedRule> rules) {
        Set<Matter> matters = new HashSet<>();
        for (TimedRule timed : rules) {
            for (Matter matter : Matter.of(timed.rule())) {
                if (matter.detail().equals(Matter.EVERY_SERVICE)) {
                    SERVICES.forEach(service -> matters.add(new Matter(matter.of(), service)));
                } else {
                    matters.add(matter);
                }
            }
        }
        return matters;
    }

    private static Timeline timeline(List<TimedRule> rules) {
        return new Timeline("64.74", 1, ZoneId.of("Asia/Makassar"), Instant.EPOCH, List.of(), rules);
    }
}
