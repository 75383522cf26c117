package id.edaran.roster.rostering;

import id.edaran.contracts.rule.Rule.ShiftRotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// SHIFT_ROTATION (row BTG-5) in one unit: groups of its people take turns, the others stay at home. Turns count the
/// unit's own working days under the rule, from its first day.
///
/// A group stays together while the people are the same. When somebody comes or goes, as few days as possible become
/// others than the roster of last midnight has; where that does not tell, people stay in the groups that they were in.
final class ShiftsOfUnit {
    private static final int UNKNOWN = -1;

    private final UnitDays unit;
    private final ShiftRotation rule;
    private final List<Turn> turns = new ArrayList<>();
    /// The group that each person was in the last time that it could be told.
    private final int[] lately;

    /// A day on which somebody of the unit is under the rule.
    ///
    /// @param people who is, present or not
    private record Turn(int day, int group, int[] people) {}

    private ShiftsOfUnit(UnitDays unit, int rotation, ShiftRotation rule) {
        this.unit = unit;
        this.rule = rule;
        this.lately = new int[unit.people()];
        Arrays.fill(lately, UNKNOWN);
        for (int day = 0; day < unit.days(); day++) {
            if (unit.heads(rotation, day) > 0) {
                int at = day;
                turns.add(new Turn(
                        day,
                        turns.size() / rule.daysPerTurn() % rule.groups(),
                        IntStream.range(0, unit.people())
                                .filter(person -> unit.isUnder(rotation, person, at))
                                .toArray()));
            }
        }
    }

    static void take(UnitDays unit, int rotation, ShiftRotation rule) {
        ShiftsOfUnit shifts = new ShiftsOfUnit(unit, rotation, rule);
        int[] groups = {};
        for (int i = 0; i < shifts.turns.size(); i++) {
            if (i == 0 || !shifts.goesOn(i)) {
                groups = shifts.groups(i);
            }
            shifts.take(rotation, shifts.turns.get(i), groups);
        }
    }

    /// Whether the groups of the turn before are still those.
    private boolean goesOn(int turn) {
        Turn now = turns.get(turn);
        Turn before = turns.get(turn - 1);
        return Arrays.equals(now.people(), before.people())
                && unit.isHistory(now.day()) == unit.isHistory(before.day());
    }

    private int[] groups(int first) {
        int[] people = turns.get(first).people();
        List<String> sections = sections(people);
        int[][] changes = new int[people.length][rule.groups()];
        for (int i = 0; i < people.length; i++) {
            for (int group = 0; group < rule.groups(); group++) {
                int days = 0;
                for (int turn = first; turn < turns.size() && (turn == first || goesOn(turn)); turn++) {
                    days += isChanged(people[i], group, turns.get(turn)) ? 1 : 0;
                }
                boolean leaves = lately[people[i]] != UNKNOWN && lately[people[i]] != group;
                changes[i][group] = days * (people.length + 1) + (leaves ? 1 : 0);
            }
        }
        return ShiftGroups.deal(sections, rule.groups(), changes);
    }

    private boolean isChanged(int person, int group, Turn turn) {
        char previous = unit.previousLetter(person, turn.day());
        return !unit.isDecided(person, turn.day())
                && (previous == DayLetters.SHIFT || previous == DayLetters.HOME)
                && previous != letter(group, turn);
    }

    private static char letter(int group, Turn turn) {
        return group == turn.group() ? DayLetters.SHIFT : DayLetters.HOME;
    }

    private void take(int rotation, Turn turn, int[] groups) {
        boolean isHistory = unit.isHistory(turn.day());
        boolean[] present = new boolean[groups.length];
        for (int i = 0; i < groups.length; i++) {
            int person = turn.people()[i];
            if (isHistory && unit.letter(person, turn.day()) == DayLetters.SHIFT) {
                lately[person] = turn.group();
            } else if (!isHistory) {
                lately[person] = groups[i];
            }
            int group = lately[person] == UNKNOWN ? groups[i] : lately[person];
            char letter = letter(group, turn);
            if (!isHistory && !unit.isDecided(person, turn.day())) {
                unit.write(person, turn.day(), letter);
            }
            if (unit.letter(person, turn.day()) == letter) {
                unit.isOfGroup(person, turn.day(), group);
            }
            present[i] = unit.letter(person, turn.day()) == DayLetters.SHIFT || unit.isOnTop(person, turn.day());
        }
        if (ShiftGroups.leavesSectionUnmanned(sections(turn.people()), present)) {
            unit.conflict(
                    turn.day(),
                    Rostering.SECTION_UNMANNED,
                    "A section has nobody in the group whose turn it is.",
                    List.of(unit.rule(rotation, turn.day())));
        }
    }

    private List<String> sections(int[] people) {
        return Arrays.stream(people).mapToObj(unit::section).toList();
    }
}
