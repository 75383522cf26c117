package id.edaran.bench.rostering;

import id.edaran.roster.rostering.OfficeDays.Problem;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Units so small that every plan there is can be tried.
final class EveryPlan {
    private EveryPlan() {}

    static Problem tiny(Random random) {
        int people = 2 + random.nextInt(3);
        int days = 1 + random.nextInt(3);
        long window = (1L << days) - 1;
        int debts = random.nextInt(3) * 3;
        long[] free = new long[people];
        long[] previous = new long[people];
        long[] compared = new long[people];
        int[] carried = new int[people];
        int[] ahead = new int[people];
        boolean[] equal = new boolean[people];
        for (int person = 0; person < people; person++) {
            equal[person] = random.nextInt(4) > 0;
            free[person] = equal[person] ? window : random.nextLong() & window;
            previous[person] = random.nextLong() & window;
            compared[person] = random.nextInt(4) > 0 ? window : 0;
            carried[person] = random.nextInt(debts + 1);
            ahead[person] = random.nextInt(3);
        }
        int[] places = new int[days];
        for (int day = 0; day < days; day++) {
            int at = day;
            long there =
                    Arrays.stream(free).filter(mask -> (mask >> at & 1) == 1).count();
            places[day] = random.nextInt(Math.toIntExact(there) + 1);
        }
        return new Problem(days, places, free, previous, compared, carried, ahead, equal);
    }

    /// Every assignment of people to days, also those that no day asks for.
    static Stream<long[]> of(Problem problem) {
        int people = problem.free().length;
        int bits = people * problem.days();
        return LongStream.range(0, 1L << bits).mapToObj(all -> {
            long[] plan = new long[people];
            for (int person = 0; person < people; person++) {
                plan[person] = (all >> (person * problem.days())) & ((1L << problem.days()) - 1);
            }
            return plan;
        });
    }
}
