package id.edaran.contracts.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.Principle;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.law.Ruling.Overruled;
import id.edaran.contracts.rule.Rule.Reachability;
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

class RecallRightTest {
    private static final Issued CITY = Issued.by(Level.CITY, "city", "2020-03-20");
    private static final LocalDate DAY = LocalDate.parse("2020-03-23");

    private static final TimedRule ALL = CITY.clause(7, "{'type': 'REACHABILITY', 'recallable': true}");
    private static final TimedRule SPARED = CITY.clause(8, """
            {'type': 'REACHABILITY', 'recallable': false, 'scope': {'designated': true}}""");

    @Test
    void whoIsAtHomeMayBeCalledIn() {
        RecallRight right = right(Someone.staff()).orElseThrow();

        assertTrue(right.recallable());
        assertEquals(ALL, right.ruling().winner());
    }

    @Test
    void narrowerClauseSparesSome() {
        RecallRight right = right(Someone.staff().named()).orElseThrow();

        assertFalse(right.recallable());
        assertEquals(
                List.of(new Overruled(ALL, SPARED, Principle.LEX_SPECIALIS)),
                right.ruling().overruled());
    }

    @Test
    void withoutARuleThereIsNoAnswer() {
        assertEquals(
                Optional.empty(),
                RecallRight.of(
                        RulesOfDay.of(Timelines.of(ALL), DAY.minusDays(1)),
                        Someone.staff().facts()));
    }

    @Test
    void agreesWithThePlainReading() {
        int found = 0;
        for (long seed = 0; seed < Oracle.ROUNDS; seed++) {
            RandomLaw law = new RandomLaw(seed);
            Timeline timeline = law.timeline(law.type()::reachability);
            LocalDate day = law.day();
            PersonFacts person = law.person();

            Optional<RecallRight> right = RecallRight.of(RulesOfDay.of(timeline, day), person);

            PlainReading.Outcome expected = PlainReading.decide(timeline, day, Matter.REACHABILITY, person);
            Oracle.assertDecided(expected, right.map(RecallRight::ruling), seed);
            if (expected.winner() != null && right.isPresent()) {
                found++;
                assertEquals(
                        ((Reachability) expected.winner().rule()).recallable(),
                        right.get().recallable(),
                        "seed " + seed);
            }
        }
        assertTrue(found > Oracle.ROUNDS / 10, "too few rights: " + found);
    }

    private static Optional<RecallRight> right(Someone person) {
        return RecallRight.of(RulesOfDay.of(Timelines.of(ALL, SPARED), DAY), person.facts());
    }
}
