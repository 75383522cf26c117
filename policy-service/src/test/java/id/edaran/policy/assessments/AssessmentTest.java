package id.edaran.policy.assessments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.OfficeFacts;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.MeetingForm;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Rule.GatheringLimit;
import id.edaran.contracts.rule.Rule.GuestRestriction;
import id.edaran.contracts.rule.Rule.MeetingMode;
import id.edaran.contracts.testing.Issued;
import id.edaran.contracts.testing.PlainReading;
import id.edaran.contracts.testing.RandomLaw;
import id.edaran.contracts.testing.Timelines;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.policy.assessments.Assessment.Reason;
import id.edaran.policy.assessments.Occasion.Kind;
import id.edaran.policy.assessments.Occasion.Official;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssessmentTest {
    private static final int ROUNDS = 10_000;
    private static final Official MAYOR = new Official(Position.MAYOR, "SETDA");
    private static final Official SECTION_HEAD = new Official(Position.SECTION_HEAD, "DISKOMINFO");

    private static final Issued BITUNG = Issued.by(Level.CITY, "008/162/SEK", "2022-02-11");
    private static final RulesOfDay BITUNGS_DAY = RulesOfDay.of(
            Timelines.alerted(
                    Timelines.of(
                            BITUNG.clause(2, """
                                    {'type': 'GUEST_RESTRICTION', 'guests': false, 'inPersonEvents': false,
                                     'scope': {'positions': ['MAYOR', 'DEPUTY_MAYOR', 'REGIONAL_SECRETARY']}}"""),
                            BITUNG.clause(3, "{'type': 'MEETING_MODE', 'mode': 'VIRTUAL'}"),
                            BITUNG.clause(4, "{'type': 'GATHERING_LIMIT', 'maxParticipants': 0}")),
                    "2022-02-01",
                    AlertLevel.III),
            LocalDate.parse("2022-02-14"));

    @Test
    void bit2RefusesGuestsOfTheMayorButNotOfASectionHead() {
        assertEquals(
                List.of("GUESTS_NOT_RECEIVED MAYOR 2"),
                told(Assessment.of(BITUNGS_DAY, new Occasion(Kind.GUEST_VISIT, 2, MAYOR, List.of(), true))));
        assertEquals(
                List.of("OK"),
                told(Assessment.of(BITUNGS_DAY, new Occasion(Kind.GUEST_VISIT, 2, SECTION_HEAD, List.of(), true))));
    }

    @Test
    void bit2AndBit3EveryReasonIsNamedAndAttendeesCountAsWell() {
        Occasion meeting = new Occasion(
                Kind.MEETING,
                3,
                SECTION_HEAD,
                List.of(MAYOR, MAYOR, new Official(Position.REGIONAL_SECRETARY, null)),
                true);

        assertEquals(
                List.of(
                        "MEETING_MUST_BE_VIRTUAL 3",
                        "NO_IN_PERSON_EVENTS MAYOR 2",
                        "NO_IN_PERSON_EVENTS REGIONAL_SECRETARY 2"),
                told(Assessment.of(BITUNGS_DAY, meeting)));
    }

    @Test
    void bit3AVirtualMeetingOfTheMayorIsPermittedByTheRulesThatWereAsked() {
        Assessment assessment =
                Assessment.of(BITUNGS_DAY, new Occasion(Kind.MEETING, 40, SECTION_HEAD, List.of(MAYOR), false));

        assertTrue(assessment.permitted());
        assertEquals(List.of("OK_MEETING 3", "OK_ONLINE MAYOR 2"), told(assessment));
    }

    @Test
    void bit4NoAgencyHoldsAGatheringAndTheMayorMayNotComeEither() {
        Assessment assessment =
                Assessment.of(BITUNGS_DAY, new Occasion(Kind.GATHERING, 1, SECTION_HEAD, List.of(MAYOR), true));

        assertFalse(assessment.permitted());
        assertEquals(List.of("TOO_MANY_PARTICIPANTS 4", "NO_IN_PERSON_EVENTS MAYOR 2"), told(assessment));
    }

    @Test
    void agreesWithThePlainReading() {
        Set<ReasonCode> seen = EnumSet.noneOf(ReasonCode.class);
        for (long seed = 0; seed < ROUNDS; seed++) {
            RandomLaw law = new RandomLaw(seed);
            Timeline timeline = law.timeline(terms -> switch (law.number(4)) {
                case 0 -> law.type().gathering(terms);
                case 1 -> law.type().meeting(terms);
                default -> law.type().guests(terms);
            });
            LocalDate day = law.day();
            List<Official> attendees = new ArrayList<>();
            while (law.number(2) == 0) {
                attendees.add(official(law));
            }
            Occasion occasion = new Occasion(
                    law.oneOf(List.of(Kind.values())), 1 + law.number(3), official(law), attendees, law.number(3) > 0);

            Assessment assessment = Assessment.of(RulesOfDay.of(timeline, day), occasion);

            Set<Told> expected = expected(timeline, day, occasion);
            Set<Told> actual = new HashSet<>();
            assessment.reasons().forEach(reason -> {
                Ruling ruling = reason.ruling();
                actual.add(new Told(reason.code(), reason.position(), ruling == null ? null : ruling.winner()));
                seen.add(reason.code());
            });
            assertEquals(expected, actual, "seed " + seed);
            assertEquals(
                    expected.stream().noneMatch(told -> !told.code().name().startsWith("OK")),
                    assessment.permitted(),
                    "seed " + seed);
        }
        assertEquals(EnumSet.allOf(ReasonCode.class), seen);
    }

    private record Told(
            ReasonCode code,
            @Nullable Position position,
            @Nullable TimedRule rule) {}

    /// Goes through what can stand in the way, one after the other.
    private static Set<Told> expected(Timeline timeline, LocalDate day, Occasion occasion) {
        Set<Told> no = new HashSet<>();
        Set<Told> yes = new HashSet<>();
        List<Official> all = new ArrayList<>(occasion.attendees());
        all.add(occasion.host());
        for (Official official : all) {
            OfficeFacts facts = new OfficeFacts(official.agency(), List.of(), null, official.position());
            if (occasion.kind() == Kind.GUEST_VISIT) {
                TimedRule rule =
                        PlainReading.decide(timeline, day, Matter.GUESTS, facts).winner();
                if (rule != null && !occasion.inPerson()) {
                    yes.add(new Told(ReasonCode.OK_ONLINE, official.position(), rule));
                } else if (rule != null && Boolean.TRUE.equals(((GuestRestriction) rule.rule()).guests())) {
                    yes.add(new Told(ReasonCode.OK_GUESTS, official.position(), rule));
                } else if (rule != null) {
                    no.add(new Told(ReasonCode.GUESTS_NOT_RECEIVED, official.position(), rule));
                }
            } else {
                TimedRule rule = PlainReading.decide(timeline, day, Matter.IN_PERSON_EVENTS, facts)
                        .winner();
                if (rule != null && !occasion.inPerson()) {
                    yes.add(new Told(ReasonCode.OK_ONLINE, official.position(), rule));
                } else if (rule != null && Boolean.TRUE.equals(((GuestRestriction) rule.rule()).inPersonEvents())) {
                    yes.add(new Told(ReasonCode.OK_IN_PERSON, official.position(), rule));
                } else if (rule != null) {
                    no.add(new Told(ReasonCode.NO_IN_PERSON_EVENTS, official.position(), rule));
                }
            }
        }
        OfficeFacts host = new OfficeFacts(
                occasion.host().agency(), List.of(), null, occasion.host().position());
        if (occasion.kind() == Kind.GATHERING) {
            TimedRule rule =
                    PlainReading.decide(timeline, day, Matter.GATHERING, host).winner();
            if (rule != null && !occasion.inPerson()) {
                yes.add(new Told(ReasonCode.OK_ONLINE, null, rule));
            } else if (rule != null && occasion.participants() > ((GatheringLimit) rule.rule()).maxParticipants()) {
                no.add(new Told(ReasonCode.TOO_MANY_PARTICIPANTS, null, rule));
            } else if (rule != null) {
                yes.add(new Told(ReasonCode.OK_PARTICIPANTS, null, rule));
            }
        }
        if (occasion.kind() == Kind.MEETING) {
            TimedRule rule =
                    PlainReading.decide(timeline, day, Matter.MEETING, host).winner();
            MeetingForm form = rule == null ? null : ((MeetingMode) rule.rule()).mode();
            if (form == MeetingForm.VIRTUAL && occasion.inPerson()) {
                no.add(new Told(ReasonCode.MEETING_MUST_BE_VIRTUAL, null, rule));
            } else if (form == MeetingForm.HYBRID && occasion.inPerson()) {
                yes.add(new Told(ReasonCode.OK_MEETING_HYBRID, null, rule));
            } else if (form != null) {
                yes.add(new Told(ReasonCode.OK_MEETING, null, rule));
            }
        }
        if (!no.isEmpty()) {
            return no;
        }
        return yes.isEmpty() ? Set.of(new Told(ReasonCode.OK, null, null)) : yes;
    }

    private static Official official(RandomLaw law) {
        OfficeFacts office = law.office();
        return new Official(office.position(), office.agency());
    }

    /// Code, position and clause.
    private static List<String> told(Assessment assessment) {
        List<String> told = new ArrayList<>();
        for (Reason reason : assessment.reasons()) {
            told.add(reason.code()
                    + (reason.position() == null ? "" : " " + reason.position())
                    + (reason.ruling() == null
                            ? ""
                            : " " + reason.ruling().winner().clause()));
        }
        return told;
    }
}
