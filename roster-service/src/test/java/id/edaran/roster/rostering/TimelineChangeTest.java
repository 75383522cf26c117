package id.edaran.roster.rostering;

import static id.edaran.roster.Rules.agencies;
import static id.edaran.roster.Rules.city;
import static id.edaran.roster.Rules.day;
import static id.edaran.roster.Rules.fromAlertLevel;
import static id.edaran.roster.Rules.home;
import static id.edaran.roster.Rules.timed;
import static id.edaran.roster.Rules.timeline;
import static id.edaran.roster.Rules.units;
import static id.edaran.roster.Rules.until;
import static id.edaran.roster.Rules.withAlertLevels;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.MeetingForm;
import id.edaran.contracts.rule.Rule.MeetingMode;
import id.edaran.contracts.rule.Rule.Terms;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.timeline.DatedAlertLevel;
import id.edaran.contracts.timeline.Numbering;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimelineChangeTest {
    private static final TimedRule HOME = city("c", "1", "2020-03-23", "2020-04-04", home(50, Scope.EVERYONE));

    @Test
    void touchesWhomANewRuleCanMean() {
        assertTouched(true, timeline("64.74", 1), timeline("64.74", 2, HOME));
        assertTouched(
                true,
                timeline("64.74", 1),
                timeline("64.74", 2, city("c", "1", "2020-03-23", null, home(50, agencies("own")))));
        assertTouched(
                false,
                timeline("64.74", 1),
                timeline("64.74", 2, city("c", "1", "2020-03-23", null, home(50, agencies("other")))));
        assertTouched(
                true,
                timeline("64.74", 1),
                timeline("64.74", 2, city("c", "1", "2020-03-23", null, home(50, units("above")))));
        assertTouched(
                false,
                timeline("64.74", 1),
                timeline("64.74", 2, city("c", "1", "2020-03-23", null, home(50, units("elsewhere")))));
        TimedRule ofOther = timed("c", "1", Level.AGENCY, "other", "2020-03-23", null, home(50, Scope.EVERYONE));
        assertTouched(false, timeline("64.74", 1), timeline("64.74", 2, ofOther));
    }

    @Test
    void doesNotTouchWhatLiesOutsideTheHorizon() {
        TimedRule later = city("c", "1", "2020-05-01", null, home(50, Scope.EVERYONE));
        assertTouched(false, timeline("64.74", 1), timeline("64.74", 2, later));
        TimedRule over = city("c", "1", "2020-01-01", "2020-03-19", home(50, Scope.EVERYONE));
        assertTouched(false, timeline("64.74", 1), timeline("64.74", 2, over));
        TimedRule longer = until(HOME, "2020-05-30", new Numbering(day("2020-04-05"), "second", 2));
        assertTouched(true, timeline("64.74", 1, HOME), timeline("64.74", 2, longer));
        TimedRule evenLonger = until(longer, "2020-06-30", new Numbering(day("2020-05-31"), "third", 3));
        assertTouched(false, timeline("64.74", 2, longer), timeline("64.74", 3, evenLonger));
    }

    @Test
    void seesThatThePastShiftsTheTurnsOfToday() {
        TimedRule running = city("c", "1", "2020-03-01", null, home(50, Scope.EVERYONE));
        TimedRule gone = city("d", "1", "2020-03-05", "2020-03-10", home(90, agencies("own")));
        assertTouched(true, timeline("64.74", 1, running, gone), timeline("64.74", 2, running));
    }

    @Test
    void doesNotTouchRostersByRulesOfOtherMatters() {
        TimedRule meetings = city("c", "2", "2020-03-23", null, new MeetingMode(Terms.EVERYONE, MeetingForm.VIRTUAL));
        assertTouched(false, timeline("64.74", 1, HOME), timeline("64.74", 2, HOME, meetings));
    }

    @Test
    void heedsAlertLevelsWhereARuleDoes() {
        DatedAlertLevel level = new DatedAlertLevel(day("2020-03-25"), AlertLevel.III);
        Timeline indifferent = timeline("64.74", 1, HOME);
        assertTouched(false, indifferent, withAlertLevels(indifferent, level));
        Timeline heeding =
                timeline("64.74", 1, city("c", "1", "2020-03-23", null, home(50, fromAlertLevel(AlertLevel.III))));
        assertTouched(true, heeding, withAlertLevels(heeding, level));
    }

    private static void assertTouched(boolean expected, Timeline earlier, Timeline later) {
        TimelineChange change = TimelineChange.between(earlier, later, day("2020-03-20"), day("2020-04-16"));
        assertEquals(expected, change.touches("own", Set.of("unit", "above")));
    }
}
