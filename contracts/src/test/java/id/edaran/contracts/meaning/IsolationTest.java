package id.edaran.contracts.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.OfficeFacts;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.meaning.Isolation.Journey;
import id.edaran.contracts.rule.Rule.TravelIsolation;
import id.edaran.contracts.testing.Issued;
import id.edaran.contracts.testing.PlainReading;
import id.edaran.contracts.testing.RandomLaw;
import id.edaran.contracts.testing.Someone;
import id.edaran.contracts.testing.Timelines;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsolationTest {
    private static final TimedRule RETURN = Issued.by(Level.CITY, "188.65/504", "2020-03-20")
            .inForce("2020-03-23", "2020-04-04")
            .clause(12, "{'type': 'TRAVEL_ISOLATION', 'reportTo': 'Public Service Centre', 'days': 14}");

    /// Bontang: people came back from Makassar who had left a week before the circular.
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2020-03-16, 2020-03-24, 2020-04-06",
                "2020-03-16, 2020-03-22, -",
                "2020-03-16, 2020-03-23, 2020-04-05",
                "2020-03-25, 2020-03-25, 2020-04-07",
                "2020-03-25, 2020-04-04, 2020-04-17",
                "2020-03-25, 2020-04-05, -"
            })
    void dayOfReturnDecidesWheneverTheJourneyBegan(LocalDate departed, LocalDate returned, @Nullable LocalDate until) {
        Optional<Isolation> isolation =
                Isolation.of(Timelines.of(RETURN), Someone.staff().facts(), new Journey(departed, returned));

        assertEquals(Optional.ofNullable(until), isolation.map(Isolation::until));
    }

    @Test
    void namesWhereToReportAndByWhichClause() {
        Journey journey = new Journey(LocalDate.parse("2020-03-16"), LocalDate.parse("2020-03-24"));

        Isolation isolation = Isolation.of(Timelines.of(RETURN), null, journey).orElseThrow();

        assertEquals("Public Service Centre", isolation.reportTo());
        assertEquals(RETURN, isolation.ruling().winner());
    }

    @Test
    void ruleThatAsksForStaffIsNotForSomebodyUnknown() {
        TimedRule staff = Issued.by(Level.CITY, "city", "2020-03-20")
                .clause(1, "{'type': 'TRAVEL_ISOLATION', 'days': 3, 'scope': {'employmentTypes': ['PNS']}}");
        Journey journey = new Journey(LocalDate.parse("2020-03-24"), LocalDate.parse("2020-03-24"));

        assertEquals(Optional.empty(), Isolation.of(Timelines.of(staff), null, journey));
        assertTrue(Isolation.of(Timelines.of(staff), Someone.staff().facts(), journey)
                .isPresent());
    }

    @Test
    void nobodyComesBackBeforeLeaving() {
        LocalDate day = LocalDate.parse("2020-03-24");

        assertThrows(IllegalArgumentException.class, () -> new Journey(day, day.minusDays(1)));
    }

    @Test
    void agreesWithThePlainReading() {
        int found = 0;
        for (long seed = 0; seed < Oracle.ROUNDS; seed++) {
            RandomLaw law = new RandomLaw(seed);
            Timeline timeline = law.timeline(law.type()::isolation);
            PersonFacts person = law.number(4) == 0 ? null : law.person();
            LocalDate returned = law.day();
            Journey journey = new Journey(returned.minusDays(law.number(20)), returned);

            Optional<Isolation> isolation = Isolation.of(timeline, person, journey);

            PlainReading.Outcome expected = person == null
                    ? PlainReading.decide(timeline, returned, Matter.TRAVEL_ISOLATION, OfficeFacts.ofAgency(null))
                    : PlainReading.decide(timeline, returned, Matter.TRAVEL_ISOLATION, person);
            Oracle.assertDecided(expected, isolation.map(Isolation::ruling), seed);
            if (expected.winner() != null && isolation.isPresent()) {
                found++;
                TravelIsolation rule = (TravelIsolation) expected.winner().rule();
                assertEquals(rule.reportTo(), isolation.get().reportTo(), "seed " + seed);
                int days = 0;
                for (int i = -30; i <= 60; i++) {
                    boolean holds = isolation.get().holdsOn(returned.plusDays(i));
                    assertEquals(i >= 0 && days < rule.days(), holds, "seed " + seed);
                    days += holds ? 1 : 0;
                }
                assertEquals(rule.days(), days, "seed " + seed);
            }
        }
        assertTrue(found > Oracle.ROUNDS / 10, "too few isolations: " + found);
    }
}
