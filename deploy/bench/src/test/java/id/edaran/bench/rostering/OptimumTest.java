package id.edaran.bench.rostering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.bench.rostering.Optimum.Answer;
import id.edaran.bench.rostering.Optimum.Attempt;
import id.edaran.roster.rostering.OfficeDays.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptimumTest {
    private static final int ROUNDS = 150;

    @ParameterizedTest
    @MethodSource("attempts")
    void isTheBestOfAllPlans(Attempt attempt) {
        int unevenAtBest = 0;
        for (long seed = 1; seed <= ROUNDS; seed++) {
            Problem problem = EveryPlan.tiny(new Random(seed));
            Score best = EveryPlan.of(problem)
                    .map(plan -> Score.of(problem, plan))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();

            Answer answer = Optimum.of(problem, List.of(attempt));

            Answer.Proven proven = assertInstanceOf(Answer.Proven.class, answer, "seed " + seed);
            assertEquals(0, best.compareTo(Score.of(problem, proven.plan())), "seed " + seed);
            unevenAtBest += best.uneven() > 0 ? 1 : 0;
        }
        assertTrue(unevenAtBest > ROUNDS / 20, "only " + unevenAtBest + " units in which nobody can be even");
    }

    private static List<Attempt> attempts() {
        return Optimum.ATTEMPTS;
    }

    @Test
    void saysSoWhenTheLimitComesBeforeTheProof() {
        Problem problem = Family.PINS_AND_DEBTS.instance(100, 1);
        assertInstanceOf(Answer.Unproven.class, Optimum.of(problem, List.of(new Attempt(1, false, 0))));
    }
}
