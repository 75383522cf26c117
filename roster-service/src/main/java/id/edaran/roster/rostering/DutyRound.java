package id.edaran.roster.rostering;

import id.edaran.contracts.rule.Rule.DutyRoster;
import id.edaran.contracts.timeline.TimedRule;
import java.util.List;

/// DUTY_ROSTER (row TSL-5): people who are on site anyway count, the shortfall is drawn from those at home.
final class DutyRound extends Round {
    private final TimedRule rule;
    private final int atLeast;

    /// @param rule a DUTY_ROSTER
    DutyRound(UnitDays unit, int number, TimedRule rule) {
        super(unit, number);
        this.rule = rule;
        this.atLeast = ((DutyRoster) rule.rule()).minimumOnDuty();
    }

    @Override
    String type() {
        return rule.rule().type();
    }

    @Override
    boolean isMember(int person, int day) {
        return unit().dutyRule(person, day).filter(rule::equals).isPresent();
    }

    @Override
    int wanted(int day) {
        int there = 0;
        for (int person = 0; person < unit().people(); person++) {
            there += isMember(person, day) && DayLetters.isOnSite(unit().letter(person, day)) ? 1 : 0;
        }
        return Math.max(0, atLeast - there);
    }

    @Override
    boolean isFree(int person, int day) {
        return unit().works(day) && isMember(person, day) && unit().letter(person, day) == DayLetters.HOME;
    }

    @Override
    char called() {
        return DayLetters.DUTY;
    }

    /// Duty falls on the days at home, which differ; it is to be even all the same.
    @Override
    boolean isEqual(int person, int[] days) {
        return true;
    }

    @Override
    void check(int day, int wanted, int free) {
        if (wanted > free) {
            unit().conflict(
                            day,
                            Rostering.DUTY_UNDERSTAFFED,
                            (wanted - free) + " of the " + atLeast + " people who are to be on duty are missing.",
                            List.of(rule));
        }
    }
}
