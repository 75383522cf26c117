package id.edaran.contracts.meaning;

import id.edaran.contracts.rule.Rule.WorkFromHome;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// WORK_FROM_HOME (rows BIT-5, TSL-1, BTG-1, BTG-11): how many of an agency's people stay at home, and how many of them
/// in each unit.
public final class HomeShares {
    private HomeShares() {}

    /// How many of n people stay at home: ⌈n·p/100⌉, unless the fewest or the most on site say otherwise.
    public static int home(WorkFromHome rule, int people) {
        int home = Math.toIntExact((people * (long) rule.homePercent() + 99) / 100);
        int onSite = people - home;
        onSite = Math.max(onSite, orElse(rule.minimumOnSite(), 0));
        onSite = Math.min(onSite, orElse(rule.maximumOnSite(), Integer.MAX_VALUE));
        return people - Math.min(onSite, people);
    }

    /// Shares a number out over units by largest remainder of their head counts.
    ///
    /// Where equal remainders compete for the last places, the tied units stand in a circle in the order of
    /// their codes, and the one that is served first moves on by one each turn; a turn is a day on which the
    /// agency works under the rule. Over as many turns as there are tied units each of them is served equally
    /// often.
    ///
    /// @param total at most the sum of the heads
    /// @param heads one a unit, in the order of the units' codes
    /// @param turn counts the agency's working days under the rule, from 0
    public static int[] share(int total, int[] heads, int turn) {
        long people = Arrays.stream(heads).asLongStream().sum();
        int[] shares = new int[heads.length];
        if (people == 0) {
            return shares;
        }
        long[] remainders = new long[heads.length];
        int left = total;
        for (int unit = 0; unit < heads.length; unit++) {
            long quota = (long) total * heads[unit];
            shares[unit] = Math.toIntExact(quota / people);
            remainders[unit] = quota % people;
            left -= shares[unit];
        }
        if (left == 0) {
            return shares;
        }
        long last = Arrays.stream(remainders).sorted().toArray()[heads.length - left];
        int[] tied = new int[heads.length];
        int ties = 0;
        for (int unit = 0; unit < heads.length; unit++) {
            if (remainders[unit] > last) {
                shares[unit]++;
                left--;
            } else if (remainders[unit] == last) {
                tied[ties++] = unit;
            }
        }
        for (int i = 0; i < left; i++) {
            shares[tied[(turn + i) % ties]]++;
        }
        return shares;
    }

    private static int orElse(@Nullable Integer limit, int otherwise) {
        return limit == null ? otherwise : limit;
    }
}
