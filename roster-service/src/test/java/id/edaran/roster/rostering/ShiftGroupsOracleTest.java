package id.edaran.roster.rostering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Held against every division there is of a few people, each looked at by itself.
class ShiftGroupsOracleTest {
    private static final int ROUNDS = 3_000;

    @Test
    void noAllowedDivisionCostsLess() {
        for (long seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            int groups = 2 + random.nextInt(2);
            int people = 1 + random.nextInt(7);
            int names = 1 + random.nextInt(3);
            List<String> sections = IntStream.range(0, people)
                    .mapToObj(person -> "S" + random.nextInt(names))
                    .toList();
            int[][] cost = new int[people][groups];
            for (int[] ofPerson : cost) {
                Arrays.setAll(ofPerson, group -> random.nextInt(4));
            }

            int[] dealt = ShiftGroups.deal(sections, groups, cost);

            assertTrue(isAllowed(sections, dealt, groups), "seed " + seed + ": " + Arrays.toString(dealt));
            assertEquals(cheapest(sections, groups, cost), cost(dealt, cost), "seed " + seed);
        }
    }

    @Test
    void aLargeUnitIsDividedAsItIsDealtWhereNothingSpeaksAgainstIt() {
        Random random = new Random(1);
        List<String> sections = IntStream.range(0, 500)
                .mapToObj(person -> "S" + random.nextInt(40))
                .toList();
        int[] dealt = ShiftGroups.deal(sections, 3, new int[500][3]);
        assertEquals(Arrays.toString(ShiftGroups.deal(sections, 3)), Arrays.toString(dealt));
        assertTrue(isAllowed(sections, dealt, 3));
    }

    private static int cheapest(List<String> sections, int groups, int[][] cost) {
        int divisions = (int) Math.pow(groups, sections.size());
        int cheapest = Integer.MAX_VALUE;
        for (int division = 0; division < divisions; division++) {
            int[] group = new int[sections.size()];
            int rest = division;
            for (int person = 0; person < group.length; person++) {
                group[person] = rest % groups;
                rest /= groups;
            }
            if (isAllowed(sections, group, groups)) {
                cheapest = Math.min(cheapest, cost(group, cost));
            }
        }
        return cheapest;
    }

    private static int cost(int[] group, int[][] cost) {
        return IntStream.range(0, group.length)
                .map(person -> cost[person][group[person]])
                .sum();
    }

    private static boolean isAllowed(List<String> sections, int[] group, int groups) {
        return isSpread(IntStream.range(0, group.length).toArray(), group, groups)
                && sections.stream()
                        .distinct()
                        .allMatch(section -> isSpread(
                                IntStream.range(0, group.length)
                                        .filter(person -> sections.get(person).equals(section))
                                        .toArray(),
                                group,
                                groups));
    }

    private static boolean isSpread(int[] people, int[] group, int groups) {
        int[] sizes = new int[groups];
        for (int person : people) {
            sizes[group[person]]++;
        }
        return Arrays.stream(sizes).max().orElse(0) - Arrays.stream(sizes).min().orElse(0) <= 1;
    }
}
