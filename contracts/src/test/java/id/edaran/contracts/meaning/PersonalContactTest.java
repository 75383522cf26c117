package id.edaran.contracts.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.OfficeFacts;
import id.edaran.contracts.law.Principle;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.law.Ruling.Overruled;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Rule.GuestRestriction;
import id.edaran.contracts.testing.Issued;
import id.edaran.contracts.testing.PlainReading;
import id.edaran.contracts.testing.RandomLaw;
import id.edaran.contracts.testing.Timelines;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonalContactTest {
    private static final Issued CITY = Issued.by(Level.CITY, "008/162", "2022-02-11");
    private static final LocalDate DAY = LocalDate.parse("2022-02-14");

    private static final TimedRule NO_CONTACT = CITY.clause(2, """
            {'type': 'GUEST_RESTRICTION', 'guests': false, 'inPersonEvents': false,
             'scope': {'positions': ['MAYOR', 'DEPUTY_MAYOR', 'REGIONAL_SECRETARY'], 'minimumAlertLevel': 'III'}}""");

    @ParameterizedTest
    @EnumSource(names = {"MAYOR", "DEPUTY_MAYOR", "REGIONAL_SECRETARY"})
    void bit2TheThreeReceiveNoGuestsAndAttendNothingInPerson(Position position) {
        RulesOfDay rules = atLevel(AlertLevel.III);

        assertFalse(guests(rules, position).orElseThrow().allowed());
        assertFalse(events(rules, position).orElseThrow().allowed());
        assertEquals(NO_CONTACT, events(rules, position).orElseThrow().ruling().winner());
    }

    @Test
    void othersAndLowerAlertLevelsAreLeftAlone() {
        assertEquals(Optional.empty(), guests(atLevel(AlertLevel.III), Position.AGENCY_HEAD));
        assertEquals(Optional.empty(), guests(atLevel(AlertLevel.II), Position.MAYOR));
        assertEquals(
                Optional.empty(),
                PersonalContact.withGuests(atLevel(AlertLevel.III), OfficeFacts.ofOfficial("SETDA", null)));
    }

    @Test
    void guestsAndEventsAreDecidedEachByItself() {
        TimedRule events = Issued.by(Level.CITY, "008/170", "2022-03-01").clause(1, """
                {'type': 'GUEST_RESTRICTION', 'inPersonEvents': true, 'scope': {'positions': ['MAYOR']}}""");
        RulesOfDay rules = RulesOfDay.of(
                Timelines.alerted(Timelines.of(NO_CONTACT, events), "2022-02-01", AlertLevel.III),
                LocalDate.parse("2022-03-02"));

        assertFalse(guests(rules, Position.MAYOR).orElseThrow().allowed());
        PersonalContact atEvents = events(rules, Position.MAYOR).orElseThrow();
        assertTrue(atEvents.allowed());
        assertEquals(
                List.of(new Overruled(NO_CONTACT, events, Principle.LEX_POSTERIOR)),
                atEvents.ruling().overruled());
    }

    @Test
    void agreesWithThePlainReading() {
        Map<Matter.Subject, Integer> refusals = new EnumMap<>(Matter.Subject.class);
        for (long seed = 0; seed < Oracle.ROUNDS; seed++) {
            RandomLaw law = new RandomLaw(seed);
            Timeline timeline = law.timeline(law.type()::guests);
            LocalDate day = law.day();
            OfficeFacts official = law.office();
            RulesOfDay rules = RulesOfDay.of(timeline, day);

            for (Matter matter : List.of(Matter.GUESTS, Matter.IN_PERSON_EVENTS)) {
                boolean guests = matter.equals(Matter.GUESTS);
                Optional<PersonalContact> contact = guests
                        ? PersonalContact.withGuests(rules, official)
                        : PersonalContact.atEvents(rules, official);
                PlainReading.Outcome expected = PlainReading.decide(timeline, day, matter, official);
                Oracle.assertDecided(expected, contact.map(PersonalContact::ruling), seed);
                if (expected.winner() != null && contact.isPresent()) {
                    GuestRestriction rule = (GuestRestriction) expected.winner().rule();
                    assertEquals(
                            guests ? rule.guests() : rule.inPersonEvents(),
                            contact.get().allowed(),
                            "seed " + seed);
                    refusals.merge(matter.of(), contact.get().allowed() ? 0 : 1, Integer::sum);
                }
            }
        }
        assertEquals(2, refusals.size());
        refusals.forEach((subject, count) -> assertTrue(count > Oracle.ROUNDS / 20, subject + ": " + count));
    }

    private static RulesOfDay atLevel(AlertLevel level) {
        return RulesOfDay.of(Timelines.alerted(Timelines.of(NO_CONTACT), "2022-02-01", level), DAY);
    }

    private static Optional<PersonalContact> guests(RulesOfDay rules, Position position) {
        return PersonalContact.withGuests(rules, OfficeFacts.ofOfficial("SETDA", position));
    }

    private static Optional<PersonalContact> events(RulesOfDay rules, Position position) {
        return PersonalContact.atEvents(rules, OfficeFacts.ofOfficial("SETDA", position));
    }
}
