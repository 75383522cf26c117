package id.edaran.bench.rostering;

import id.edaran.roster.rostering.OfficeDays.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// A unit before anything happened to it: two weeks that begin on any day of the week, with ten working days, on
/// which everybody is free and nobody is owed anything.
final class Draft {
    static final int DAYS = 14;

    final Random random;
    final int[] places = new int[DAYS];
    final long[] free;
    final long[] previous;
    final long[] compared;
    final int[] carried;
    final int[] ahead;
    private final boolean[] equal;
    private long workingDays;

    Draft(int people, Random random) {
        this.random = random;
        int firstWeekday = random.nextInt(7);
        workingDays = IntStream.range(0, DAYS)
                .filter(day -> (firstWeekday + day) % 7 < 5)
                .mapToLong(day -> 1L << day)
                .sum();
        free = new long[people];
        Arrays.fill(free, workingDays);
        previous = new long[people];
        compared = free.clone();
        carried = new int[people];
        ahead = new int[people];
        equal = new boolean[people];
        Arrays.fill(equal, true);
    }

    int people() {
        return free.length;
    }

    long workingDays() {
        return workingDays;
    }

    /// On some days one more: the agency's remainder falls now to this unit and now to another.
    void needs(int onSitePercent) {
        for (int day = 0; day < DAYS; day++) {
            places[day] = isSet(workingDays, day) ? people() * onSitePercent / 100 + random.nextInt(2) : 0;
        }
    }

    int somePercent() {
        return 20 + random.nextInt(40);
    }

    /// The previous roster, in which so many people took turns; whoever is beyond the unit has left it.
    void takeTurns(int people) {
        List<Integer> queue = new ArrayList<>(IntStream.range(0, people).boxed().toList());
        Collections.shuffle(queue, random);
        int next = 0;
        for (int day = 0; day < DAYS; day++) {
            for (int place = 0; place < Math.min(places[day], people); place++) {
                int person = queue.get(next++ % people);
                if (person < people()) {
                    previous[person] |= 1L << day;
                }
            }
        }
    }

    List<Integer> some(int count) {
        List<Integer> all = new ArrayList<>(IntStream.range(0, people()).boxed().toList());
        Collections.shuffle(all, random);
        return all.subList(0, count);
    }

    /// At most so many of the first days.
    long someDays(int first, int count) {
        return random.ints(count, 0, first).mapToLong(day -> 1L << day).reduce(0, (some, others) -> some | others);
    }

    /// The previous roster says nothing of a newcomer.
    void joins(int person) {
        previous[person] = 0;
        compared[person] = 0;
    }

    void takeAway(int person, long days) {
        equal[person] &= (free[person] & days) == 0;
        free[person] &= ~days;
    }

    /// Days on which nobody is called: holidays, or days under another rule.
    void close(long days) {
        workingDays &= ~days;
        for (int person = 0; person < people(); person++) {
            free[person] &= workingDays;
        }
        for (int day = 0; day < DAYS; day++) {
            places[day] = isSet(workingDays, day) ? places[day] : 0;
        }
    }

    /// No day asks for more people than are free.
    Problem problem() {
        for (int day = 0; day < DAYS; day++) {
            int at = day;
            long there = Arrays.stream(free).filter(days -> isSet(days, at)).count();
            places[day] = Math.toIntExact(Math.min(places[day], there));
        }
        return new Problem(DAYS, places, free, previous, compared, carried, ahead, equal);
    }

    private static boolean isSet(long days, int day) {
        return (days >>> day & 1) == 1;
    }
}
