package id.edaran.contracts.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.OfficeFacts;
import id.edaran.contracts.law.Principle;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.rule.Rule.GatheringLimit;
import id.edaran.contracts.testing.Issued;
import id.edaran.contracts.testing.PlainReading;
import id.edaran.contracts.testing.RandomLaw;
import id.edaran.contracts.testing.Timelines;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatheringSizeTest {
    private static final Issued CITY = Issued.by(Level.CITY, "city", "2020-03-20");
    private static final LocalDate DAY = LocalDate.parse("2020-03-23");
    private static final OfficeFacts SCHOOLS = OfficeFacts.ofAgency("DISDIK");

    @Test
    void bit4ZeroMeansThatNoneIsAllowed() {
        GatheringSize size = size(CITY.clause(4, "{'type': 'GATHERING_LIMIT', 'maxParticipants': 0}"));

        assertEquals(0, size.atMost());
        assertFalse(size.admits(1));
    }

    @ParameterizedTest
    @CsvSource({"49, true", "50, true", "51, false"})
    void limitItselfIsStillAdmitted(int participants, boolean admitted) {
        GatheringSize size = size(CITY.clause(4, "{'type': 'GATHERING_LIMIT', 'maxParticipants': 50}"));

        assertEquals(admitted, size.admits(participants));
    }

    @Test
    void holdersAgencyDecides() {
        TimedRule all = CITY.clause(4, "{'type': 'GATHERING_LIMIT', 'maxParticipants': 50}");
        TimedRule schools =
                CITY.clause(5, "{'type': 'GATHERING_LIMIT', 'maxParticipants': 10, 'scope': {'agencies': ['DISDIK']}}");

        assertEquals(10, size(all, schools).atMost());
        assertEquals(Principle.LEX_SPECIALIS, size(all, schools).ruling().principle());
        assertEquals(
                50,
                GatheringSize.of(on(all, schools), OfficeFacts.ofAgency("BAPENDA"))
                        .orElseThrow()
                        .atMost());
    }

    @Test
    void agencyMayAllowFewerThanTheCityButNotMore() {
        TimedRule city = CITY.clause(4, "{'type': 'GATHERING_LIMIT', 'maxParticipants': 50}");
        Issued agency = Issued.byAgency("DISDIK", "agency", "2020-03-22");

        assertEquals(
                20,
                size(city, agency.clause(1, "{'type': 'GATHERING_LIMIT', 'maxParticipants': 20}"))
                        .atMost());
        assertEquals(
                50,
                size(city, agency.clause(1, "{'type': 'GATHERING_LIMIT', 'maxParticipants': 80}"))
                        .atMost());
    }

    @Test
    void agreesWithThePlainReading() {
        int found = 0;
        for (long seed = 0; seed < Oracle.ROUNDS; seed++) {
            RandomLaw law = new RandomLaw(seed);
            Timeline timeline = law.timeline(law.type()::gathering);
            LocalDate day = law.day();
            OfficeFacts holder = law.office();
            int participants = 1 + law.number(3);

            Optional<GatheringSize> size = GatheringSize.of(RulesOfDay.of(timeline, day), holder);

            PlainReading.Outcome expected = PlainReading.decide(timeline, day, Matter.GATHERING, holder);
            Oracle.assertDecided(expected, size.map(GatheringSize::ruling), seed);
            if (expected.winner() != null && size.isPresent()) {
                found++;
                int most = ((GatheringLimit) expected.winner().rule()).maxParticipants();
                assertEquals(most, size.get().atMost(), "seed " + seed);
                assertEquals(most - participants >= 0, size.get().admits(participants), "seed " + seed);
            }
        }
        assertTrue(found > Oracle.ROUNDS / 10, "too few limits: " + found);
    }

    private static GatheringSize size(TimedRule... rules) {
        return GatheringSize.of(on(rules), SCHOOLS).orElseThrow();
    }

    private static RulesOfDay on(TimedRule... rules) {
        return RulesOfDay.of(Timelines.of(rules), DAY);
    }
}
