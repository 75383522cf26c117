package id.edaran.bench.rostering;

import id.edaran.roster.rostering.OfficeDays.Problem;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// What a plan is worth, read off the plan alone; the greater criterion first, and less is better.
///
/// @param faults person-days too many or too few on site, or on site though not free
/// @param uneven how far the equals' office days, with what they carry, are from even
/// @param unevenInWindow the same without what they carry
/// @param debts office days of equals who are ahead from earlier rules, each as often as they are ahead
/// @param changes person-days that differ from the previous roster
/// @param spread between the equal with the most and the one with the fewest, with what they carry; follows from
/// the others and decides nothing: it is at most 1 exactly where `uneven` is 0
record Score(int faults, long uneven, long unevenInWindow, long debts, int changes, int spread)
        implements Comparable<Score> {
    private static final Comparator<Score> ORDER = Comparator.comparingInt(Score::faults)
            .thenComparingLong(Score::uneven)
            .thenComparingLong(Score::unevenInWindow)
            .thenComparingLong(Score::debts)
            .thenComparingInt(Score::changes);

    static Score of(Problem problem, long[] plan) {
        int faults = 0;
        int changes = 0;
        for (int day = 0; day < problem.days(); day++) {
            int onSite = 0;
            for (int person = 0; person < plan.length; person++) {
                boolean comes = isSet(plan[person], day);
                onSite += comes ? 1 : 0;
                if (isSet(problem.free()[person], day)) {
                    boolean came = isSet(problem.previous()[person], day);
                    changes += isSet(problem.compared()[person], day) && comes != came ? 1 : 0;
                } else {
                    faults += comes ? 1 : 0;
                }
            }
            faults += Math.abs(problem.places()[day] - onSite);
        }
        int[] inWindow = IntStream.range(0, plan.length)
                .filter(person -> problem.equal()[person])
                .map(person -> Long.bitCount(plan[person]))
                .toArray();
        int[] altogether = IntStream.range(0, plan.length)
                .filter(person -> problem.equal()[person])
                .map(person -> Long.bitCount(plan[person]) + problem.carried()[person])
                .toArray();
        long debts = 0;
        for (int person = 0; person < plan.length; person++) {
            debts += problem.equal()[person] ? (long) problem.ahead()[person] * Long.bitCount(plan[person]) : 0;
        }
        return new Score(faults, uneven(altogether), uneven(inWindow), debts, changes, spread(altogether));
    }

    @Override
    public int compareTo(Score other) {
        return ORDER.compare(this, other);
    }

    boolean isAsGoodAs(Score other) {
        return compareTo(other) == 0;
    }

    /// The distance of each number from the nearer of two neighbouring ones, 1 for the first step, 2 for the next
    /// and so on; the two neighbours are those that make the sum least.
    private static long uneven(int[] numbers) {
        return IntStream.rangeClosed(
                        Arrays.stream(numbers).min().orElse(0),
                        Arrays.stream(numbers).max().orElse(0))
                .mapToLong(lower -> Arrays.stream(numbers)
                        .mapToLong(number -> steps(number > lower ? number - lower - 1L : lower - number))
                        .sum())
                .min()
                .orElse(0);
    }

    private static long steps(long distance) {
        return distance * (distance + 1) / 2;
    }

    private static int spread(int[] numbers) {
        return Arrays.stream(numbers).max().orElse(0)
                - Arrays.stream(numbers).min().orElse(0);
    }

    private static boolean isSet(long days, int day) {
        return (days >>> day & 1) == 1;
    }
}
