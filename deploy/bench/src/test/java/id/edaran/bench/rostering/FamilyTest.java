package id.edaran.bench.rostering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.roster.rostering.OfficeDays.Problem;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FamilyTest {
    @ParameterizedTest
    @EnumSource
    void givesTheSameUnitForTheSameSeed(Family family) {
        assertEquals(text(family.instance(20, 7)), text(family.instance(20, 7)));
        assertNotEquals(text(family.instance(20, 7)), text(family.instance(20, 8)));
    }

    @ParameterizedTest
    @EnumSource
    void hasAtMostTenDaysAndEqualsWhoAreFreeOnAllOfThem(Family family) {
        for (long seed = 1; seed <= 100; seed++) {
            Problem problem = family.instance(20, seed);
            long working = Arrays.stream(problem.free()).reduce(0, (some, others) -> some | others);
            int days = Long.bitCount(working);
            assertTrue(days <= 10 && days >= 5, "seed " + seed);
            for (int person = 0; person < 20; person++) {
                assertTrue(!problem.equal()[person] || problem.free()[person] == working, "seed " + seed);
            }
        }
    }

    @Test
    void tightensFromEverybodyToAQuarter() {
        Problem problem = Family.TIGHTENING.instance(100, 1);
        assertArrayEquals(problem.free(), problem.previous());
        assertTrue(Arrays.stream(problem.places()).allMatch(places -> places == 0 || places == 25 || places == 26));
    }

    @Test
    void keepsATenthAwayForAStretch() {
        Problem problem = Family.ABSENCES.instance(100, 1);
        long awayInTheWeek = IntStream.range(0, 100)
                .filter(person -> !problem.equal()[person])
                .count();
        assertTrue(awayInTheWeek >= 8 && awayInTheWeek <= 10, awayInTheWeek + " are away");
    }

    @Test
    void changesARosterThatWasEven() {
        for (long seed = 1; seed <= 50; seed++) {
            Problem problem = Family.SMALL_CHANGE.instance(20, seed);
            int[] days = IntStream.range(0, 20)
                    .filter(person -> problem.compared()[person] != 0)
                    .map(person -> Long.bitCount(problem.previous()[person]))
                    .toArray();
            assertTrue(
                    Arrays.stream(days).max().orElseThrow()
                                    - Arrays.stream(days).min().orElseThrow()
                            <= 1,
                    "seed " + seed);
        }
    }

    @Test
    void letsEqualsCarryDifferentDebts() {
        Problem problem = Family.PINS_AND_DEBTS.instance(100, 1);
        assertTrue(Arrays.stream(problem.carried()).distinct().count() > 1);
        assertTrue(IntStream.range(0, 100).anyMatch(person -> !problem.equal()[person]));
    }

    @Test
    void closesTheDaysBeforeTheSecondRule() {
        Problem problem = Family.SECOND_RULE.instance(100, 3);
        assertTrue(Arrays.stream(problem.ahead()).distinct().count() > 1);
        assertTrue(Arrays.stream(problem.compared()).anyMatch(days -> days == 0));
        for (int day = 0; day < problem.days(); day++) {
            int at = day;
            boolean open = Arrays.stream(problem.free()).anyMatch(days -> (days >>> at & 1) == 1);
            assertEquals(open, problem.places()[day] > 0, "day " + day);
        }
    }

    private static String text(Problem problem) {
        return Arrays.toString(problem.places())
                + Arrays.toString(problem.free())
                + Arrays.toString(problem.previous())
                + Arrays.toString(problem.compared())
                + Arrays.toString(problem.carried())
                + Arrays.toString(problem.ahead())
                + Arrays.toString(problem.equal());
    }
}
