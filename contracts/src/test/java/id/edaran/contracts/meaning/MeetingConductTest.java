package id.edaran.contracts.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.OfficeFacts;
import id.edaran.contracts.law.Principle;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.rule.MeetingForm;
import id.edaran.contracts.rule.Rule.MeetingMode;
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

class MeetingConductTest {
    private static final Issued CITY = Issued.by(Level.CITY, "city", "2020-03-20");
    private static final LocalDate DAY = LocalDate.parse("2020-03-23");
    private static final OfficeFacts OFFICE = OfficeFacts.ofAgency("DISKOMINFO");

    @ParameterizedTest
    @CsvSource({"VIRTUAL, false", "HYBRID, true", "IN_PERSON, true"})
    void onlyVirtualMeetingsKeepEverybodyAway(MeetingForm form, boolean inPerson) {
        MeetingConduct conduct = conduct(CITY.clause(3, "{'type': 'MEETING_MODE', 'mode': '" + form + "'}"));

        assertEquals(form, conduct.form());
        assertEquals(inPerson, conduct.admitsInPerson());
    }

    @Test
    void agencyThatMeetsOnlineOnlyIsStricterThanAHybridCity() {
        TimedRule hybrid = CITY.clause(3, "{'type': 'MEETING_MODE', 'mode': 'HYBRID'}");
        TimedRule virtual = Issued.byAgency("DISKOMINFO", "agency", "2020-03-22")
                .clause(1, "{'type': 'MEETING_MODE', 'mode': 'VIRTUAL'}");

        assertEquals(MeetingForm.VIRTUAL, conduct(hybrid, virtual).form());
        assertEquals(Principle.STRICTER, conduct(hybrid, virtual).ruling().principle());
    }

    @Test
    void withoutARuleMeetingsAreHeldAsUsual() {
        assertEquals(Optional.empty(), MeetingConduct.of(RulesOfDay.of(Timelines.of(), DAY), OFFICE));
    }

    @Test
    void agreesWithThePlainReading() {
        int found = 0;
        for (long seed = 0; seed < Oracle.ROUNDS; seed++) {
            RandomLaw law = new RandomLaw(seed);
            Timeline timeline = law.timeline(law.type()::meeting);
            LocalDate day = law.day();
            OfficeFacts holder = law.office();

            Optional<MeetingConduct> conduct = MeetingConduct.of(RulesOfDay.of(timeline, day), holder);

            PlainReading.Outcome expected = PlainReading.decide(timeline, day, Matter.MEETING, holder);
            Oracle.assertDecided(expected, conduct.map(MeetingConduct::ruling), seed);
            if (expected.winner() != null && conduct.isPresent()) {
                found++;
                assertEquals(
                        ((MeetingMode) expected.winner().rule()).mode(),
                        conduct.get().form(),
                        "seed " + seed);
            }
        }
        assertTrue(found > Oracle.ROUNDS / 10, "too few forms: " + found);
    }

    private static MeetingConduct conduct(TimedRule... rules) {
        return MeetingConduct.of(RulesOfDay.of(Timelines.of(rules), DAY), OFFICE)
                .orElseThrow();
    }
}
