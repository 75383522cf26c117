package id.edaran.roster.rostering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.roster.rostering.OfficeDays.Problem;
import id.edaran.roster.rostering.OfficeDaysOracleTest.Score;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Holds the levels that were found against all others, on windows too large to try every plan.
class OfficeDaysLevelsTest {
    private static final int ROUNDS = 4_000;

    @Test
    void noOtherLevelsAreBetter() {
        int openRounds = 0;
        for (long seed = 1; seed <= ROUNDS; seed++) {
            Problem problem = random(new Random(seed));

            Score score = OfficeDaysOracleTest.score(problem, OfficeDays.plan(problem));

            assertEquals(bestOfAllLevels(problem), score, "seed " + seed);
            openRounds += isOpen(problem) ? 1 : 0;
        }
        assertTrue(openRounds > ROUNDS / 2, "only " + openRounds + " rounds in which the levels are open");
    }

    private static boolean isOpen(Problem problem) {
        return IntStream.range(0, problem.free().length)
                        .mapToObj(person -> problem.equal()[person])
                        .distinct()
                        .count()
                > 1;
    }

    private static Score bestOfAllLevels(Problem problem) {
        int[] carried = IntStream.range(0, problem.free().length)
                .filter(person -> problem.equal()[person])
                .map(person -> problem.carried()[person])
                .sorted()
                .toArray();
        int least = carried.length == 0 ? 0 : carried[0];
        int most = carried.length == 0 ? 0 : carried[carried.length - 1];
        return IntStream.rangeClosed(least - 1, most + problem.days())
                .boxed()
                .flatMap(level -> IntStream.rangeClosed(0, most > least ? problem.days() : 0)
                        .mapToObj(windowLevel -> atLevels(problem, level, windowLevel, most > least)))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Score atLevels(Problem problem, int level, int windowLevel, boolean windowCounts) {
        long[] plan = OfficeDaysStart.plan(problem);
        OfficeDaysFlow flow = new OfficeDaysFlow(problem, plan);
        flow.price(level, windowLevel, windowCounts);
        flow.improve();
        return OfficeDaysOracleTest.score(problem, plan);
    }

    private static Problem random(Random random) {
        int people = 2 + random.nextInt(12);
        int days = 2 + random.nextInt(7);
        long window = (1L << days) - 1;
        long[] free = new long[people];
        long[] previous = new long[people];
        long[] compared = new long[people];
        int[] carried = new int[people];
        int[] ahead = new int[people];
        boolean[] equal = new boolean[people];
        int equalsOfTen = 1 + random.nextInt(9);
        int onSiteOfTen = 1 + random.nextInt(9);
        int mostCarried = random.nextInt(8);
        int mostAhead = random.nextInt(4);
        for (int person = 0; person < people; person++) {
            equal[person] = random.nextInt(10) < equalsOfTen;
            free[person] = equal[person] && random.nextInt(6) > 0 ? window : random.nextLong() & window;
            for (int day = 0; day < days; day++) {
                previous[person] |= random.nextInt(10) < onSiteOfTen ? 1L << day : 0;
            }
            compared[person] = random.nextInt(5) > 0 ? window : random.nextLong() & window;
            carried[person] = random.nextInt(2 * mostCarried + 1) - mostCarried;
            ahead[person] = random.nextInt(mostAhead + 1);
        }
        int[] places = OfficeDaysOracleTest.places(random, days, free);
        return new Problem(days, places, free, previous, compared, carried, ahead, equal);
    }
}
