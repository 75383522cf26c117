package id.edaran.roster.rostering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.edaran.roster.rostering.OfficeDays.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Holds the plan against every plan there is, on windows small enough to try them all.
class OfficeDaysOracleTest {
    private static final int ROUNDS = 4_000;

    /// What a plan is judged by, the greater criterion first.
    record Score(long uneven, long unevenInWindow, long debts, int changes) implements Comparable<Score> {
        private static final Comparator<Score> ORDER = Comparator.comparingLong(Score::uneven)
                .thenComparingLong(Score::unevenInWindow)
                .thenComparingLong(Score::debts)
                .thenComparingInt(Score::changes);

        @Override
        public int compareTo(Score other) {
            return ORDER.compare(this, other);
        }
    }

    @Test
    void isAsGoodAsTheBestOfAllPlans() {
        rounds(seed -> random(new Random(seed)));
    }

    @Test
    void isAsGoodWhereNobodyStandsOutsideTheEquals() {
        rounds(seed -> {
            Problem some = random(new Random(seed));
            boolean[] all = new boolean[some.free().length];
            Arrays.fill(all, true);
            return new Problem(
                    some.days(),
                    some.places(),
                    some.free(),
                    some.previous(),
                    some.compared(),
                    some.carried(),
                    some.ahead(),
                    all);
        });
    }

    @Test
    void givesTheSamePlanForTheSameProblem() {
        for (long seed = 0; seed < 200; seed++) {
            Problem problem = random(new Random(seed));
            assertArrayEquals(OfficeDays.plan(problem), OfficeDays.plan(problem), "seed " + seed);
        }
    }

    @Test
    void takesTurnsWhereNothingIsKept() {
        long[] plan = OfficeDays.plan(new Problem(
                5,
                new int[] {2, 2, 2, 2, 2},
                new long[] {31, 31, 31, 31, 31},
                new long[5],
                new long[5],
                new int[5],
                new int[5],
                new boolean[] {true, true, true, true, true}));
        assertArrayEquals(new long[] {0b00101, 0b01001, 0b01010, 0b10010, 0b10100}, plan);
    }

    @Test
    void refusesADayThatAsksForMorePeopleThanThereAre() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Problem(
                        1,
                        new int[] {2},
                        new long[] {1},
                        new long[] {0},
                        new long[] {0},
                        new int[] {0},
                        new int[] {0},
                        new boolean[] {true}));
    }

    private static void rounds(LongFunction<Problem> problems) {
        for (long seed = 1; seed <= ROUNDS; seed++) {
            Problem problem = problems.apply(seed);
            long[] plan = OfficeDays.plan(problem);
            for (int day = 0; day < problem.days(); day++) {
                int at = day;
                assertEquals(
                        problem.places()[day],
                        IntStream.range(0, plan.length)
                                .filter(person -> (plan[person] >> at & 1) == 1)
                                .count(),
                        "seed " + seed + ", day " + day);
            }
            for (int person = 0; person < plan.length; person++) {
                assertEquals(0, plan[person] & ~problem.free()[person], "seed " + seed + ", person " + person);
            }
            assertEquals(best(problem), score(problem, plan), "seed " + seed);
        }
    }

    private static Problem random(Random random) {
        int people = 1 + random.nextInt(5);
        int days = 1 + random.nextInt(people > 4 ? 3 : 4);
        long window = (1L << days) - 1;
        long[] free = new long[people];
        long[] previous = new long[people];
        int[] carried = new int[people];
        int[] ahead = new int[people];
        boolean[] equal = new boolean[people];
        boolean absences = random.nextBoolean();
        boolean debts = random.nextBoolean();
        for (int person = 0; person < people; person++) {
            equal[person] = !absences || random.nextInt(3) > 0;
            free[person] = equal[person] && random.nextInt(8) > 0 ? window : random.nextLong() & window;
            previous[person] = random.nextLong() & window;
            carried[person] = debts ? random.nextInt(3) - random.nextInt(2) : 0;
            ahead[person] = debts ? random.nextInt(3) : 0;
        }
        int[] places = places(random, days, free);
        boolean newcomers = random.nextBoolean();
        long known = random.nextInt(3) > 0 ? window : random.nextLong() & window;
        long[] compared = new long[people];
        for (int person = 0; person < people; person++) {
            compared[person] = newcomers && random.nextInt(3) == 0 ? 0 : known;
        }
        return new Problem(days, places, free, previous, compared, carried, ahead, equal);
    }

    /// On each day anything up to all who are free.
    static int[] places(Random random, int days, long[] free) {
        int[] places = new int[days];
        for (int day = 0; day < days; day++) {
            int there = 0;
            for (long mask : free) {
                there += (int) (mask >> day & 1);
            }
            places[day] = random.nextInt(there + 1);
        }
        return places;
    }

    private static Score best(Problem problem) {
        List<long[]> plans = new ArrayList<>();
        plans.add(new long[problem.free().length]);
        for (int day = 0; day < problem.days(); day++) {
            List<long[]> longer = new ArrayList<>();
            for (long[] plan : plans) {
                for (int chosen = 0; chosen < 1 << plan.length; chosen++) {
                    if (Integer.bitCount(chosen) == problem.places()[day]) {
                        long[] next = plan.clone();
                        boolean possible = true;
                        for (int person = 0; person < next.length; person++) {
                            if ((chosen >> person & 1) == 1) {
                                next[person] |= 1L << day;
                                possible &= (problem.free()[person] >> day & 1) == 1;
                            }
                        }
                        if (possible) {
                            longer.add(next);
                        }
                    }
                }
            }
            plans = longer;
        }
        return plans.stream()
                .map(plan -> score(problem, plan))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    static Score score(Problem problem, long[] plan) {
        List<Long> altogether = new ArrayList<>();
        List<Long> inWindow = new ArrayList<>();
        int changes = 0;
        long debts = 0;
        for (int person = 0; person < plan.length; person++) {
            long days = Long.bitCount(plan[person]);
            if (problem.equal()[person]) {
                altogether.add(problem.carried()[person] + days);
                inWindow.add(days);
                debts += problem.ahead()[person] * days;
            }
            changes += Long.bitCount(
                    (plan[person] ^ problem.previous()[person]) & problem.free()[person] & problem.compared()[person]);
        }
        return new Score(uneven(altogether), uneven(inWindow), debts, changes);
    }

    /// Nothing while all numbers are two neighbouring ones; whoever is further away counts the more,
    /// the further.
    private static long uneven(List<Long> numbers) {
        return IntStream.rangeClosed(-20, 20)
                .mapToLong(level -> numbers.stream()
                        .mapToLong(number -> {
                            long above = Math.max(0, number - level - 1);
                            long below = Math.max(0, level - number);
                            return above * (above + 1) / 2 + below * (below + 1) / 2;
                        })
                        .sum())
                .min()
                .orElse(0);
    }
}
