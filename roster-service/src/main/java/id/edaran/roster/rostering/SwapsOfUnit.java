package id.edaran.roster.rostering;

import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.UnitDays.Setting;
import id.edaran.roster.rostering.Workforce.Member;
import id.edaran.roster.rostering.Workforce.Swap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// Duties of a unit that people agreed to take from each other.
///
/// A swap changes two people's days and nobody else's: turns are taken as if there were none, and what was
/// swapped is exchanged afterwards. So rosters of earlier, in which it is exchanged already, are looked at
/// with it taken back. What does not go any more, because another one is on duty or who was to take it
/// cannot, is told as a conflict of that day.
///
/// Where later turns by themselves came to what was agreed, nobody sees in the stored roster that nothing was
/// exchanged. Then the accounts of turns are off by that day; no count is.
final class SwapsOfUnit {
    /// One day of a swap.
    ///
    /// @param giver number of who is relieved; negative where they are not of the unit any more
    /// @param taker number of who is on duty instead
    private record Half(int day, int giver, int taker) {
        boolean isExchanged(char[][] lines) {
            return isThere() && lines[taker][day] == DayLetters.DUTY && lines[giver][day] == DayLetters.HOME;
        }

        boolean isThere() {
            return giver >= 0 && taker >= 0;
        }
    }

    private final List<Half> halves;
    /// Days of history on which it was exchanged.
    private final List<Half> undone = new ArrayList<>();
    private final List<Half> done = new ArrayList<>();

    private SwapsOfUnit(List<Half> halves) {
        this.halves = List.copyOf(halves);
    }

    static SwapsOfUnit of(Setting setting, UnitCode unit, List<Member> members) {
        List<Swap> swaps = setting.workforce().swaps().stream()
                .filter(swap -> swap.unit().equals(unit))
                .toList();
        List<Half> halves = new ArrayList<>();
        if (!swaps.isEmpty()) {
            Map<EmployeeId, Integer> numbers = new HashMap<>();
            members.forEach(member -> numbers.put(member.employee(), numbers.size()));
            for (Swap swap : swaps) {
                add(halves, setting, swap.date(), numbers, swap.employee(), swap.colleague());
                add(halves, setting, swap.colleagueDate(), numbers, swap.colleague(), swap.employee());
            }
        }
        return new SwapsOfUnit(halves);
    }

    private static void add(
            List<Half> halves,
            Setting setting,
            LocalDate date,
            Map<EmployeeId, Integer> numbers,
            EmployeeId giver,
            EmployeeId taker) {
        int day = setting.index(date);
        if (day >= 0 && day < setting.days()) {
            halves.add(new Half(day, numbers.getOrDefault(giver, -1), numbers.getOrDefault(taker, -1)));
        }
    }

    /// Takes back what is exchanged in a roster of earlier, the last one first.
    ///
    /// @param days the numbers of the days that are of earlier
    void undo(char[][] lines, IntPredicate days) {
        undone.clear();
        for (Half half : halves.reversed()) {
            if (days.test(half.day()) && half.isExchanged(lines)) {
                char letter = lines[half.giver()][half.day()];
                lines[half.giver()][half.day()] = lines[half.taker()][half.day()];
                lines[half.taker()][half.day()] = letter;
                undone.add(half);
            }
        }
    }

    /// Exchanges what was agreed. History has again what it had before [#undo].
    void carryOut(UnitDays unit) {
        for (Half half : halves) {
            boolean history = unit.isHistory(half.day());
            if (history ? undone.contains(half) : canBeExchanged(unit, half)) {
                exchange(unit, half);
                done.add(half);
            } else if (!history && !isSo(unit, half)) {
                unit.conflict(
                        half.day(),
                        Rostering.SWAP_IMPOSSIBLE,
                        "Two people agreed to swap a duty, and it cannot be carried out on this day any more.",
                        half.giver() < 0
                                ? List.of()
                                : unit.dutyRule(half.giver(), half.day()).stream()
                                        .toList());
            }
        }
    }

    private static void exchange(UnitDays unit, Half half) {
        char letter = unit.letter(half.giver(), half.day());
        unit.write(half.giver(), half.day(), unit.letter(half.taker(), half.day()));
        unit.write(half.taker(), half.day(), letter);
    }

    /// Counts stay what they are, and whoever takes over is one of those whom the same duty roster can call.
    private static boolean canBeExchanged(UnitDays unit, Half half) {
        return half.isThere()
                && isDrawn(unit, half.giver(), half.day())
                && unit.letter(half.taker(), half.day()) == DayLetters.HOME
                && unit.dutyRule(half.giver(), half.day()).equals(unit.dutyRule(half.taker(), half.day()));
    }

    private static boolean isDrawn(UnitDays unit, int person, int day) {
        return unit.letter(person, day) == DayLetters.DUTY && !unit.isDecided(person, day);
    }

    /// The turns, or a head's word, have led to what was agreed.
    private static boolean isSo(UnitDays unit, Half half) {
        return half.taker() >= 0
                && unit.letter(half.taker(), half.day()) == DayLetters.DUTY
                && (half.giver() < 0 || unit.letter(half.giver(), half.day()) != DayLetters.DUTY);
    }

    /// Whether somebody's day is what it is because of a swap.
    boolean changed(int person, int day) {
        return done.stream().anyMatch(half -> half.day() == day && (half.giver() == person || half.taker() == person));
    }

    /// The days as the turns decided them.
    void takeBack(UnitDays unit) {
        done.reversed().forEach(half -> exchange(unit, half));
        done.clear();
    }
}
