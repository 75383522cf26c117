package id.edaran.contracts.meaning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.rule.Rule.Terms;
import id.edaran.contracts.rule.Rule.WorkFromHome;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HomeSharesTest {
    @Test
    void sharesByLargestRemainder() {
        // 13 · (5, 7, 8) / 20 = 3.25, 4.55, 5.2
        assertArrayEquals(new int[] {3, 5, 5}, HomeShares.share(13, new int[] {5, 7, 8}, 0));
    }

    @Test
    void servesTiedUnitsInTurn() {
        int[] heads = {1, 1, 1, 1};
        assertArrayEquals(new int[] {1, 1, 0, 0}, HomeShares.share(2, heads, 0));
        assertArrayEquals(new int[] {0, 1, 1, 0}, HomeShares.share(2, heads, 1));
        assertArrayEquals(new int[] {1, 0, 0, 1}, HomeShares.share(2, heads, 3));
        assertArrayEquals(new int[] {1, 1, 0, 0}, HomeShares.share(2, heads, 4));
    }

    @Test
    void givesEveryUnitItsQuotaRoundedDownOrUp() {
        Random random = new Random(2020);
        for (int round = 0; round < 5_000; round++) {
            int[] heads = random.ints(1 + random.nextInt(8), 0, 30).toArray();
            int people = Arrays.stream(heads).sum();
            int total = people == 0 ? 0 : random.nextInt(people + 1);
            int[] shares = HomeShares.share(total, heads, random.nextInt(50));
            assertEquals(total, Arrays.stream(shares).sum(), "round " + round);
            for (int unit = 0; unit < heads.length; unit++) {
                int floor = people == 0 ? 0 : total * heads[unit] / people;
                assertTrue(shares[unit] == floor || shares[unit] == floor + 1, "round " + round);
                assertTrue(shares[unit] <= heads[unit], "round " + round);
            }
        }
    }

    @Test
    void keepsAtLeastThePercentageAtHome() {
        assertEquals(38, HomeShares.home(rule(75), 50));
        assertEquals(1, HomeShares.home(rule(1), 1));
        assertEquals(0, HomeShares.home(rule(0), 7));
        assertEquals(7, HomeShares.home(rule(100), 7));
    }

    private static WorkFromHome rule(int percent) {
        return new WorkFromHome(Terms.EVERYONE, percent, null, null);
    }
}
