package id.edaran.roster.rostering;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/// Who of a unit has had how many turns, and whose turn is next: in the office, or on duty.
///
/// Under each rule people stand in a queue, and whoever has had a turn goes to its end: over any days the
/// turns of people who could always be called differ by at most one. They join it by what all rules together
/// owe them, so what one circular left uneven decides in the next one who comes first. A plan of many days
/// at once need not follow the queue; after it they stand by the turns that they have had.
final class TurnTaking {
    /// Accounts count in fractions of a turn, as integers: the same for the same history.
    private static final int FRACTION = 20;

    private final int[] everybody;
    private final int[][] rounds;
    /// For each rule and person the last day on which they could be called; for each rule the last day of
    /// all.
    private final int[][] lastFree;

    private final int[] lastDay;
    /// Turns taken, less the fair share of those that were given to whoever could have taken them.
    private final long[] altogether;

    /// For each rule and person the place in its queue, which only its order makes a place.
    private final long[][] seat;
    /// Whoever joins now is seated before all others; whoever has had a turn behind them.
    private long firstSeat;

    private long lastSeat;

    /// A window of days that is to be planned at once. Days are counted from 0.
    interface Window {
        /// The days on which a person can be called, bit i for the i-th of the window.
        long free(int person);

        /// How many are to be called; at most those who are free.
        int places(int day);

        /// Whether the previous roster says something of a person's day.
        boolean isCompared(int person, int day);

        /// Whether the previous roster has the person called.
        boolean wasCalled(int person, int day);

        /// Whether nothing but the rule decides about the person's window.
        boolean isEqual(int person);
    }

    /// @param people their numbers are 0 to people - 1, in the order of their ids
    /// @param rules theirs are 0 to rules - 1
    TurnTaking(int people, int rules) {
        everybody = IntStream.range(0, people).toArray();
        rounds = new int[rules][people];
        lastFree = new int[rules][people];
        for (int[] ofRule : lastFree) {
            Arrays.fill(ofRule, -1);
        }
        lastDay = new int[rules];
        Arrays.fill(lastDay, -1);
        altogether = new long[people];
        seat = new long[rules][people];
    }

    /// Calls people for one day, without regard to what comes after.
    ///
    /// @param places at most as many as are free
    /// @return who is called, by number
    int[] call(int rule, int day, int places, IntPredicate free) {
        return call(rule, day, places, those(everybody, free));
    }

    private int[] call(int rule, int day, int places, int[] there) {
        align(rule, there);
        int[] called = Arrays.copyOf(due(rule, there), places);
        note(rule, day, there, called);
        return called;
    }

    /// Takes note of a day: who could have been called, and who was.
    void note(int rule, int day, IntPredicate free, IntPredicate called) {
        int[] there = those(everybody, free);
        align(rule, there);
        note(rule, day, there, due(rule, those(there, called)));
    }

    /// @param called in the order in which they were due
    private void note(int rule, int day, int[] there, int[] called) {
        if (there.length == 0) {
            return;
        }
        lastDay[rule] = day;
        long share = ((long) called.length << FRACTION) / there.length;
        for (int person : there) {
            lastFree[rule][person] = day;
            altogether[person] -= share;
        }
        for (int person : called) {
            altogether[person] += 1L << FRACTION;
            rounds[rule][person]++;
            seat[rule][person] = ++lastSeat;
        }
    }

    /// Plans a window: the previous roster is kept where it still fits, otherwise the best plan is
    /// sought.
    ///
    /// @param days in their order
    /// @param people who can be called on some of them
    /// @return for each person of the unit the days, bit i for the i-th
    long[] plan(int rule, int[] days, int[] people, Window window) {
        align(rule, people);
        int[] inOrder = due(rule, people);
        long[] free = new long[inOrder.length];
        long[] previous = new long[inOrder.length];
        long[] compared = new long[inOrder.length];
        int[] carried = carried(rule, inOrder);
        int[] ahead = ahead(inOrder);
        boolean[] equal = new boolean[inOrder.length];
        int[] places = new int[days.length];
        for (int i = 0; i < inOrder.length; i++) {
            equal[i] = window.isEqual(inOrder[i]);
            free[i] = window.free(inOrder[i]);
            for (int day = 0; day < days.length; day++) {
                if ((free[i] >>> day & 1) != 0) {
                    compared[i] |= bit(window.isCompared(inOrder[i], days[day]), day);
                    previous[i] |= bit(window.wasCalled(inOrder[i], days[day]), day);
                }
            }
        }
        for (int day = 0; day < days.length; day++) {
            places[day] = window.places(days[day]);
        }
        int kept = keptDays(places, free, previous, compared, carried, equal);
        long[] best = kept > 0
                ? previous
                : OfficeDays.plan(
                        new OfficeDays.Problem(days.length, places, free, previous, compared, carried, ahead, equal));
        long[] plan = new long[altogether.length];
        long[] freeDays = new long[altogether.length];
        for (int i = 0; i < inOrder.length; i++) {
            plan[inOrder[i]] = best[i];
            freeDays[inOrder[i]] = free[i];
        }
        for (int day = 0; day < days.length; day++) {
            int at = day;
            int[] there = those(people, person -> (freeDays[person] >>> at & 1) != 0);
            if (kept > 0 && day >= kept) {
                if (day == kept) {
                    seat(rule, people);
                }
                for (int person : call(rule, days[day], places[day], there)) {
                    plan[person] |= 1L << day;
                }
            } else {
                align(rule, there);
                int[] called = those(there, person -> (plan[person] >>> at & 1) != 0);
                note(rule, days[day], there, due(rule, called));
            }
        }
        if (kept == 0 || kept == days.length) {
            seat(rule, people);
        }
        return plan;
    }

    /// Has people queue by the turns that they have had.
    private void seat(int rule, int[] people) {
        for (int person : inOrder(due(rule, people), by -> rounds[rule][by])) {
            seat[rule][person] = ++lastSeat;
        }
    }

    /// How many days the previous roster covers, from the first one on; 0 where it has a gap, has
    /// another number of people on some day, or is not even.
    private static int keptDays(
            int[] places, long[] free, long[] previous, long[] compared, int[] carried, boolean[] equal) {
        long missing = 0;
        long covered = 0;
        for (int person = 0; person < free.length; person++) {
            missing |= free[person] & ~compared[person];
            covered |= free[person] & compared[person];
        }
        int kept = missing == 0 ? places.length : Long.numberOfTrailingZeros(missing);
        if (covered >>> kept != 0) {
            return 0;
        }
        for (int day = 0; day < kept; day++) {
            int there = 0;
            for (long mask : previous) {
                there += (int) (mask >>> day & 1);
            }
            if (there != places[day]) {
                return 0;
            }
        }
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int person = 0; person < free.length; person++) {
            if (equal[person]) {
                int turns = carried[person] + Long.bitCount(previous[person]);
                least = Math.min(least, turns);
                most = Math.max(most, turns);
            }
        }
        return most - (long) least > 1 ? 0 : kept;
    }

    /// Brings those who join, or come back, to where the others are who could be called the last time.
    private void align(int rule, int[] people) {
        IntPredicate stayed = person -> lastFree[rule][person] >= 0 && lastFree[rule][person] == lastDay[rule];
        int[] others = those(people, stayed.negate());
        if (others.length == 0) {
            return;
        }
        int round = Integer.MAX_VALUE;
        for (int person : others.length == people.length ? people : those(people, stayed)) {
            round = Math.min(round, rounds[rule][person]);
        }
        for (int person : others) {
            rounds[rule][person] = Math.clamp(rounds[rule][person], round, round + 1);
        }
        int[] joining = inOrder(those(people, person -> lastFree[rule][person] < 0), by -> altogether[by]);
        firstSeat -= joining.length;
        for (int i = 0; i < joining.length; i++) {
            seat[rule][joining[i]] = firstSeat + i;
        }
    }

    private int[] carried(int rule, int[] people) {
        int least = Integer.MAX_VALUE;
        for (int person : people) {
            least = Math.min(least, rounds[rule][person]);
        }
        int[] carried = new int[people.length];
        for (int i = 0; i < people.length; i++) {
            carried[i] = rounds[rule][people[i]] - least;
        }
        return carried;
    }

    /// Whole turns from all rules that each person is ahead of the one who is owed most.
    private int[] ahead(int[] people) {
        long least = Long.MAX_VALUE;
        for (int person : people) {
            least = Math.min(least, altogether[person]);
        }
        long half = 1L << (FRACTION - 1);
        int[] ahead = new int[people.length];
        for (int i = 0; i < people.length; i++) {
            ahead[i] = Math.toIntExact((altogether[people[i]] - least + half) >> FRACTION);
        }
        return ahead;
    }

    private int[] due(int rule, int[] people) {
        return inOrder(people, person -> seat[rule][person]);
    }

    private static int[] those(int[] people, IntPredicate wanted) {
        int[] those = new int[people.length];
        int count = 0;
        for (int person : people) {
            if (wanted.test(person)) {
                those[count++] = person;
            }
        }
        return Arrays.copyOf(those, count);
    }

    /// Sorts people by a number of theirs, which fits into 32 bits; equals stay in their order.
    private static int[] inOrder(int[] people, IntToLongFunction number) {
        long[] keys = new long[people.length];
        for (int i = 0; i < people.length; i++) {
            keys[i] = number.applyAsLong(people[i]) << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        int[] inOrder = new int[people.length];
        for (int i = 0; i < people.length; i++) {
            inOrder[i] = people[(int) keys[i]];
        }
        return inOrder;
    }

    private static long bit(boolean set, int day) {
        return set ? 1L << day : 0;
    }
}
