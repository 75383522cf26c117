package id.edaran.roster.rostering;

import id.edaran.roster.rostering.UnitDays.Setting;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Goes through a unit's days and has people called: day by day, but for the window, which is planned as a
/// whole.
final class RoundsOfUnit {
    private final UnitDays unit;
    private final Setting setting;
    private final List<? extends Round> rounds;
    private TurnTaking turns;

    private RoundsOfUnit(UnitDays unit, Setting setting, List<? extends Round> rounds) {
        this.unit = unit;
        this.setting = setting;
        this.rounds = rounds;
        this.turns = noTurns();
    }

    static void take(UnitDays unit, Setting setting, List<? extends Round> rounds) {
        if (!rounds.isEmpty()) {
            new RoundsOfUnit(unit, setting, rounds).take();
        }
    }

    private TurnTaking noTurns() {
        return new TurnTaking(
                unit.people(), rounds.stream().mapToInt(Round::number).max().orElse(0) + 1);
    }

    private void take() {
        Earlier.Window planned = setting.earlier().planned();
        int day = 0;
        while (day < setting.days()) {
            LocalDate date = setting.date(day);
            boolean inWindow = planned != null && planned.has(date);
            LocalDate last = planned != null && inWindow ? planned.until() : date;
            if (setting.chainStarts().stream().anyMatch(start -> !start.isBefore(date) && !start.isAfter(last))) {
                turns = noTurns();
            }
            int end = setting.index(last);
            if (inWindow) {
                plan(day, Math.min(end, setting.days() - 1));
            } else {
                for (Round round : rounds) {
                    if (round.concerns(day)) {
                        takeTurn(round, day);
                    }
                }
            }
            day = end + 1;
        }
    }

    private void takeTurn(Round round, int day) {
        if (unit.isHistory(day)) {
            turns.note(
                    round.number(), day, person -> round.wasFree(person, day), person -> round.wasCalled(person, day));
            return;
        }
        for (int person : turns.call(round.number(), day, round.places(day), person -> round.isFree(person, day))) {
            round.call(person, day);
        }
    }

    /// Rules that begin earlier are planned first: those that follow know what they left uneven.
    private void plan(int first, int last) {
        record RoundDays(Round round, int[] days) {}
        rounds.stream()
                .map(round -> new RoundDays(
                        round,
                        IntStream.rangeClosed(first, last)
                                .filter(round::concerns)
                                .toArray()))
                .filter(some -> some.days().length > 0)
                .sorted(Comparator.comparingInt(some -> some.days()[0]))
                .forEach(some -> plan(some.round(), some.days()));
    }

    private void plan(Round round, int[] days) {
        long[] free = new long[unit.people()];
        int[] people = new int[free.length];
        int count = 0;
        for (int person = 0; person < free.length; person++) {
            for (int i = 0; i < days.length; i++) {
                free[person] |= round.isFree(person, days[i]) ? 1L << i : 0;
            }
            if (free[person] != 0) {
                people[count++] = person;
            }
        }
        people = Arrays.copyOf(people, count);
        int[] places = new int[setting.days()];
        for (int day : days) {
            places[day] = round.places(day);
        }
        long[] plan = turns.plan(round.number(), days, people, new TurnTaking.Window() {
            @Override
            public long free(int person) {
                return free[person];
            }

            @Override
            public int places(int day) {
                return places[day];
            }

            @Override
            public boolean isCompared(int person, int day) {
                return unit.previousLetter(person, day) != DayLetters.NONE;
            }

            @Override
            public boolean wasCalled(int person, int day) {
                return unit.previousLetter(person, day) == round.called();
            }

            @Override
            public boolean isEqual(int person) {
                return round.isEqual(person, days);
            }
        });
        for (int person : people) {
            for (int i = 0; i < days.length; i++) {
                if ((plan[person] >>> i & 1) != 0) {
                    round.call(person, days[i]);
                }
            }
        }
    }
}
