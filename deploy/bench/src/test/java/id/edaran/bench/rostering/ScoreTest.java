package id.edaran.bench.rostering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.roster.rostering.OfficeDays.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoreTest {
    @Test
    void countsWhatAPlanDoesWrongDayByDay() {
        Problem problem = new Problem(
                2,
                new int[] {1, 2},
                new long[] {0b11, 0b10, 0b11},
                new long[] {0b01, 0b10, 0b11},
                new long[] {0b11, 0b11, 0b00},
                new int[] {4, 0, 0},
                new int[] {0, 5, 3},
                new boolean[] {true, false, true});

        // Two come on the first day, one of them not free, and one is missing on the second.
        Score score = Score.of(problem, new long[] {0b10, 0b01, 0b01});

        assertEquals(1 + 1 + 1, score.faults());
        assertEquals(3, score.debts());
        assertEquals(2 + 1, score.changes());
        assertEquals(4, score.spread());
    }

    /// The oracle moves single steps of a day from the numbers to two neighbours, and tries every pair of them.
    @Test
    void measuresUnevennessAsTheStepsToTheNearestTwoNeighbours() {
        for (long seed = 1; seed <= 500; seed++) {
            Problem problem = EveryPlan.tiny(new Random(seed));
            List<long[]> plans = EveryPlan.of(problem).toList();
            long[] plan = plans.get(new Random(seed).nextInt(plans.size()));

            Score score = Score.of(problem, plan);

            assertEquals(slowlyUneven(problem, plan, problem.carried()), score.uneven(), "seed " + seed);
            assertEquals(slowlyUneven(problem, plan, new int[plan.length]), score.unevenInWindow(), "seed " + seed);
            assertEquals(score.spread() <= 1, score.uneven() == 0, "seed " + seed);
        }
    }

    /// A spread of 1 is as even as one of 0.
    @Test
    void findsTheLeastSpreadWhereItFindsTheLeastUnevenness() {
        for (long seed = 1; seed <= 1_000; seed++) {
            Problem problem = EveryPlan.tiny(new Random(seed));
            List<Score> possible = EveryPlan.of(problem)
                    .map(plan -> Score.of(problem, plan))
                    .filter(score -> score.faults() == 0)
                    .toList();

            Score best = possible.stream().min(Comparator.naturalOrder()).orElseThrow();

            int least = possible.stream().mapToInt(Score::spread).min().orElseThrow();
            assertEquals(Math.max(1, least), Math.max(1, best.spread()), "seed " + seed);
        }
    }

    @Test
    void putsTheGreaterCriterionFirst() {
        List<Score> worseAndWorse = List.of(
                new Score(0, 0, 0, 2, 9, 1),
                new Score(0, 0, 0, 3, 4, 1),
                new Score(0, 0, 1, 0, 5, 1),
                new Score(0, 0, 1, 0, 6, 1),
                new Score(0, 1, 0, 0, 0, 2),
                new Score(1, 0, 0, 0, 0, 0));

        List<Score> sorted = new ArrayList<>(worseAndWorse.reversed());
        sorted.sort(Comparator.naturalOrder());

        assertEquals(worseAndWorse, sorted);
        assertTrue(new Score(0, 0, 0, 0, 9, 0).isAsGoodAs(new Score(0, 0, 0, 0, 9, 1)));
    }

    private static long slowlyUneven(Problem problem, long[] plan, int[] carried) {
        long least = Long.MAX_VALUE;
        for (int lower = -20; lower <= 20; lower++) {
            long sum = 0;
            for (int person = 0; person < plan.length; person++) {
                if (problem.equal()[person]) {
                    int number = carried[person] + Long.bitCount(plan[person]);
                    for (int step = 1; number > lower + 1; number--) {
                        sum += step++;
                    }
                    for (int step = 1; number < lower; number++) {
                        sum += step++;
                    }
                }
            }
            least = Math.min(least, sum);
        }
        return least;
    }
}
