package id.edaran.contracts.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.OfficeFacts;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.Principle;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.law.Ruling.Overruled;
import id.edaran.contracts.rule.Rule.DutyRoster;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.contracts.testing.Issued;
import id.edaran.contracts.testing.PlainReading;
import id.edaran.contracts.testing.RandomLaw;
import id.edaran.contracts.testing.Someone;
import id.edaran.contracts.testing.Timelines;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DutyNeedTest {
    private static final Issued CITY = Issued.by(Level.CITY, "city", "2020-03-17");
    private static final LocalDate DAY = LocalDate.parse("2020-03-23");
    private static final OfficeFacts REGISTRY =
            OfficeFacts.ofUnit("DISDUKCAPIL", List.of("REGISTRY"), UnitKind.COUNTER, true);

    private static final TimedRule COUNTERS = CITY.clause(5, """
            {'type': 'DUTY_ROSTER', 'minimumOnDuty': 2, 'delegatedTo': 'AGENCY_HEAD',
             'scope': {'unitKinds': ['COUNTER']}}""");
    private static final TimedRule NAMED = CITY.clause(6, """
            {'type': 'DUTY_ROSTER', 'minimumOnDuty': 1, 'scope': {'units': ['REGISTRY'], 'designated': true}}""");

    /// South Tangerang: the registry and other counters keep a roster that the agency head draws up.
    @Test
    void agencyHeadDrawsUpTheRosterOfACounter() {
        DutyNeed need = DutyNeed.of(on(DAY, COUNTERS), REGISTRY).orElseThrow();

        assertEquals(2, need.atLeast());
        assertEquals(DutyRoster.Delegate.AGENCY_HEAD, need.delegatedTo());
        assertEquals(COUNTERS, need.ruling().winner());
    }

    @Test
    void officeThatIsNoCounterKeepsNone() {
        OfficeFacts office = OfficeFacts.ofUnit("DISDUKCAPIL", List.of("FINANCE"), UnitKind.OFFICE, false);

        assertEquals(Optional.empty(), DutyNeed.of(on(DAY, COUNTERS), office));
        assertEquals(Optional.empty(), DutyNeed.of(on(DAY.minusDays(1), COUNTERS), REGISTRY));
    }

    @Test
    void peopleOfAnotherRuleMeetANeedOfTheirOwn() {
        Someone clerk = Someone.staff().in("DISDUKCAPIL", "REGISTRY").in(UnitKind.COUNTER);
        RulesOfDay rules = on(DAY, COUNTERS, NAMED);

        assertEquals(2, DutyNeed.of(rules, clerk.facts()).orElseThrow().atLeast());

        DutyNeed named = DutyNeed.of(rules, clerk.named().facts()).orElseThrow();
        assertEquals(1, named.atLeast());
        assertEquals(
                List.of(new Overruled(COUNTERS, NAMED, Principle.LEX_SPECIALIS)),
                named.ruling().overruled());
        assertEquals(
                COUNTERS, DutyNeed.of(rules, REGISTRY).orElseThrow().ruling().winner());
    }

    @Test
    void agreesWithThePlainReading() {
        int found = 0;
        for (long seed = 0; seed < Oracle.ROUNDS; seed++) {
            RandomLaw law = new RandomLaw(seed);
            Timeline timeline = law.timeline(law.type()::dutyRoster);
            LocalDate day = law.day();
            PersonFacts person = law.person();
            OfficeFacts office = law.office();

            Optional<DutyNeed> ofPerson = DutyNeed.of(RulesOfDay.of(timeline, day), person);
            Optional<DutyNeed> ofOffice = DutyNeed.of(RulesOfDay.of(timeline, day), office);

            check(PlainReading.decide(timeline, day, Matter.DUTY_ROSTER, person), ofPerson, seed);
            check(PlainReading.decide(timeline, day, Matter.DUTY_ROSTER, office), ofOffice, seed);
            found += ofPerson.isPresent() && ofOffice.isPresent() ? 1 : 0;
        }
        assertTrue(found > Oracle.ROUNDS / 10, "too few needs: " + found);
    }

    private static void check(PlainReading.Outcome expected, Optional<DutyNeed> need, long seed) {
        Oracle.assertDecided(expected, need.map(DutyNeed::ruling), seed);
        if (expected.winner() != null && need.isPresent()) {
            DutyRoster rule = (DutyRoster) expected.winner().rule();
            assertEquals(rule.minimumOnDuty(), need.get().atLeast(), "seed " + seed);
            assertEquals(rule.delegatedTo(), need.get().delegatedTo(), "seed " + seed);
        }
    }

    private static RulesOfDay on(LocalDate day, TimedRule... rules) {
        return RulesOfDay.of(Timelines.of(rules), day);
    }
}
