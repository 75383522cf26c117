package id.edaran.roster.rostering;

import java.util.Arrays;

/// Who of a unit comes to the office on which day under one rule.
///
/// The plan is the best there is, in this order: on each day exactly as many people as asked for; office
/// days as even as possible among equals, counting what they carry over, and then within the window alone;
/// the fewest changed person-days against the previous roster.
///
/// It is a flow from people to days. A first plan goes through the days and takes whoever is due; then it is
/// improved along cycles that make it cheaper until there is none, which is exactly when no cheaper flow
/// exists. A cycle only has to name days, because between two days the cheapest move of anybody serves: the
/// graph has as many nodes as days, however many people there are, and people are bits.
public final class OfficeDays {
    /// A changed person-day costs 1. The weights are so far apart that on no cycle the lesser criteria
    /// outweigh a step of a greater one: of the days of a cycle only two are somebody's coming or leaving
    /// altogether.
    private static final long DEBT = 1L << 10;

    private static final long WITHIN_WINDOW = 1L << 20;
    private static final long ALTOGETHER = 1L << 34;

    /// More turns than this ahead of others, or behind them, make no difference.
    private static final int MOST_CARRIED = 200;

    private static final int MOST_DEBTS = 7;
    private static final long NEVER = Long.MAX_VALUE / 4;

    /// The window.
    ///
    /// @param days how many, at most 62; day i is bit i of a mask
    /// @param places for each day, how many of the people are to be on site; at most as many as are free
    /// @param free for each person, in the order in which they are due: the days on which they can be
    ///     planned
    /// @param previous for each person: the days on which the previous roster has them on site
    /// @param compared for each person: the days that the previous roster has of them; only their changes
    ///     count
    /// @param carried for each person: office days under this rule that they have had more than others
    ///     before the window
    /// @param ahead for each person: office days that they have had more than others under earlier rules;
    ///     whoever has the least is 0
    /// @param equal for each person: whether nothing but the rule decides about their window
    public record Problem(
            int days,
            int[] places,
            long[] free,
            long[] previous,
            long[] compared,
            int[] carried,
            int[] ahead,
            boolean[] equal) {
        /// @throws IllegalArgumentException when a day asks for more people than are free
        public Problem {
            if (days > 62 || places.length != days) {
                throw new IllegalArgumentException("a window has at most 62 days, and places for each");
            }
            places = places.clone();
            free = free.clone();
            previous = previous.clone();
            compared = compared.clone();
            carried = clamped(carried, MOST_CARRIED);
            ahead = clamped(ahead, MOST_DEBTS);
            equal = equal.clone();
            for (int day = 0; day < days; day++) {
                int there = 0;
                for (long mask : free) {
                    there += (int) (mask >>> day & 1);
                }
                if (places[day] > there) {
                    throw new IllegalArgumentException(
                            "day " + day + " asks for " + places[day] + " people of " + there);
                }
            }
        }

        private static int[] clamped(int[] numbers, int most) {
            return Arrays.stream(numbers)
                    .map(number -> Math.clamp(number, -most, most))
                    .toArray();
        }
    }

    /// What a plan is judged by, the greater criterion first; less is better.
    private record Score(long altogether, long withinWindow, long debts, long changes) implements Comparable<Score> {
        @Override
        public int compareTo(Score other) {
            int[] steps = {
                Long.compare(altogether, other.altogether),
                Long.compare(withinWindow, other.withinWindow),
                Long.compare(debts, other.debts),
                Long.compare(changes, other.changes)
            };
            return Arrays.stream(steps).filter(step -> step != 0).findFirst().orElse(0);
        }
    }

    private final Problem problem;
    private final int people;
    private final int words;
    private final int[] activeDays;
    /// For each active day the people on site, as bits: those whose leaving undoes a change, is none,
    /// makes one.
    private final long[][][] on;
    /// The same of those who are free and not on site, and their coming.
    private final long[][][] off;

    private long[] plan;
    private int level;
    private int windowLevel;
    private final boolean unevenStart;

    private OfficeDays(Problem problem) {
        this.problem = problem;
        this.people = problem.free().length;
        this.words = (people + 63) / 64;
        long open = 0;
        for (long mask : problem.free()) {
            open |= mask;
        }
        this.activeDays = days(open);
        int active = activeDays.length;
        this.on = new long[active][3][words];
        this.off = new long[active][3][words];
        this.plan = new long[people];
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int person = 0; person < people; person++) {
            if (problem.equal()[person]) {
                least = Math.min(least, problem.carried()[person]);
                most = Math.max(most, problem.carried()[person]);
            }
        }
        this.unevenStart = most > least;
    }

    /// @return for each person the days on site
    public static long[] plan(Problem problem) {
        return new OfficeDays(problem).best();
    }

    /// With people who are not equals the number of office days that the equals share is open, and with it
    /// the level around which they are even. The cost is convex in that level: the first one without a
    /// better neighbour is it.
    private long[] best() {
        int equals = 0;
        boolean others = false;
        long carried = 0;
        for (int person = 0; person < people; person++) {
            if (problem.equal()[person]) {
                equals++;
                carried += problem.carried()[person];
            } else {
                others |= problem.free()[person] != 0;
            }
        }
        if (equals > 0) {
            long share = shareOfEquals(equals);
            level = Math.toIntExact(Math.floorDiv(carried + share, equals));
            windowLevel = Math.toIntExact(share / equals);
        }
        start();
        Score best = improve();
        if (equals == 0 || !others) {
            return plan;
        }
        boolean better = true;
        while (better) {
            better = false;
            for (int step = 0; step < 6 && !better; step++) {
                int up = step % 2 == 0 ? 1 : -1;
                boolean both = step < 2;
                if (!both && !unevenStart) {
                    break;
                }
                int formerLevel = level;
                int formerWindow = windowLevel;
                long[] former = plan.clone();
                level += both || step < 4 ? up : 0;
                windowLevel += both || step >= 4 ? up : 0;
                Score tried = improve();
                if (tried.compareTo(best) < 0) {
                    best = tried;
                    better = true;
                } else {
                    level = formerLevel;
                    windowLevel = formerWindow;
                    restore(former);
                }
            }
        }
        return plan;
    }

    private long shareOfEquals(int equals) {
        double share = 0;
        for (int day : activeDays) {
            int there = 0;
            int equalsThere = 0;
            for (int person = 0; person < people; person++) {
                int free = (int) (problem.free()[person] >>> day & 1);
                there += free;
                equalsThere += problem.equal()[person] ? free : 0;
            }
            share += there == 0 ? 0 : (double) problem.places()[day] * equalsThere / there;
        }
        return Math.min(Math.round(share), (long) equals * activeDays.length);
    }

    /// Two first plans: one that keeps whom the previous roster has, one that asks first who is due. Mostly
    /// the first is nearly right; after a roster that was not even it is the second.
    private void start() {
        restore(dueFirst(true));
        if (Arrays.stream(problem.compared()).anyMatch(days -> days != 0)) {
            Score kept = score();
            long[] keeping = plan;
            restore(dueFirst(false));
            if (score().compareTo(kept) >= 0) {
                restore(keeping);
            }
        }
    }

    private long[] dueFirst(boolean keepPrevious) {
        long[] taken = new long[people];
        long[] keys = new long[people];
        int[] count = problem.carried().clone();
        int least = Arrays.stream(count).min().orElse(0);
        int[] last = new int[people];
        for (int day : activeDays) {
            long bit = 1L << day;
            int candidates = 0;
            for (int person = 0; person < people; person++) {
                if ((problem.free()[person] & bit) != 0) {
                    long fresh = keepPrevious && (problem.previous()[person] & bit) == 0 ? 1 : 0;
                    long ahead = (long) problem.ahead()[person] + MOST_DEBTS;
                    keys[candidates++] = fresh << 62
                            | ((long) count[person] - least) << 43
                            | ahead << 38
                            | (long) last[person] << 31
                            | person;
                }
            }
            Arrays.sort(keys, 0, candidates);
            for (int i = 0; i < problem.places()[day]; i++) {
                int person = (int) (keys[i] & 0x7fffffff);
                taken[person] |= bit;
                count[person]++;
                last[person] = day + 1;
            }
        }
        return taken;
    }

    private void restore(long[] wanted) {
        plan = wanted;
        for (int day = 0; day < activeDays.length; day++) {
            for (int kind = 0; kind < 3; kind++) {
                Arrays.fill(on[day][kind], 0);
                Arrays.fill(off[day][kind], 0);
            }
            for (int person = 0; person < people; person++) {
                sort(person, day);
            }
        }
    }

    private void sort(int person, int day) {
        int word = person >> 6;
        long bit = 1L << person;
        int at = activeDays[day];
        boolean comes = (plan[person] >>> at & 1) != 0;
        boolean free = (problem.free()[person] >>> at & 1) != 0;
        boolean came = (problem.previous()[person] >>> at & 1) != 0;
        boolean known = (problem.compared()[person] >>> at & 1) != 0;
        for (int kind = 0; kind < 3; kind++) {
            boolean leavingIsOfKind = known ? kind == (came ? 2 : 0) : kind == 1;
            boolean comingIsOfKind = known ? kind == (came ? 0 : 2) : kind == 1;
            on[day][kind][word] = set(on[day][kind][word], bit, comes && leavingIsOfKind);
            off[day][kind][word] = set(off[day][kind][word], bit, free && !comes && comingIsOfKind);
        }
    }

    private static long set(long word, long bit, boolean wanted) {
        return wanted ? word | bit : word & ~bit;
    }

    /// Cancels negative cycles until none is left.
    private Score improve() {
        int nodes = activeDays.length + 1;
        int outside = activeDays.length;
        long[][] cost = new long[nodes][nodes];
        int[][] mover = new int[nodes][nodes];
        long[] distance = new long[nodes];
        int[] from = new int[nodes];
        while (true) {
            findMoves(cost, mover);
            int onCycle = negativeCycle(cost, distance, from);
            if (onCycle < 0) {
                return score();
            }
            int node = onCycle;
            do {
                int before = from[node];
                move(mover[before][node], before == outside ? -1 : before, node == outside ? -1 : node);
                node = before;
            } while (node != onCycle);
        }
    }

    /// The cheapest move between any two days, and of anybody onto or off a day.
    private void findMoves(long[][] cost, int[][] mover) {
        int active = activeDays.length;
        for (int day = 0; day < active; day++) {
            for (int to = 0; to < active; to++) {
                cost[day][to] = NEVER;
                if (day != to) {
                    cheapest(day, to, cost, mover);
                }
            }
            cost[day][active] = NEVER;
            cost[active][day] = NEVER;
            for (int kind = 0; kind < 3; kind++) {
                offer(on[day][kind], kind - 1L, -1, day, active, cost, mover);
                offer(off[day][kind], kind - 1L, 1, active, day, cost, mover);
            }
        }
        cost[active][active] = NEVER;
    }

    /// From the moves that undo two changes to those that make two.
    private void cheapest(int day, int to, long[][] cost, int[][] mover) {
        for (int price = -2; price <= 2; price++) {
            for (int leaving = Math.max(-1, price - 1); leaving <= Math.min(1, price + 1); leaving++) {
                int person = firstCommon(on[day][leaving + 1], off[to][price - leaving + 1]);
                if (person >= 0) {
                    cost[day][to] = price;
                    mover[day][to] = person;
                    return;
                }
            }
        }
    }

    private static int firstCommon(long[] some, long[] others) {
        for (int word = 0; word < some.length; word++) {
            long common = some[word] & others[word];
            if (common != 0) {
                return word * 64 + Long.numberOfTrailingZeros(common);
            }
        }
        return -1;
    }

    private void offer(long[] who, long change, int step, int from, int to, long[][] cost, int[][] mover) {
        for (int word = 0; word < words; word++) {
            for (long left = who[word]; left != 0; left &= left - 1) {
                int person = word * 64 + Long.numberOfTrailingZeros(left);
                long price = change + unevenness(person, step) - unevenness(person, 0);
                if (price < cost[from][to]) {
                    cost[from][to] = price;
                    mover[from][to] = person;
                }
            }
        }
    }

    /// What a person's office days add to the cost when they have so many more than now: nothing while they
    /// are one of two neighbouring numbers, then ever more. Sums of this are least where sums of squares
    /// are.
    private long unevenness(int person, int more) {
        if (!problem.equal()[person]) {
            return 0;
        }
        long days = (long) Long.bitCount(plan[person]) + more;
        long cost =
                ALTOGETHER * steps(problem.carried()[person] + days - level) + DEBT * problem.ahead()[person] * days;
        return unevenStart ? cost + WITHIN_WINDOW * steps(days - windowLevel) : cost;
    }

    private static long steps(long aboveLevel) {
        return aboveLevel * (aboveLevel - 1) / 2;
    }

    private Score score() {
        long altogether = 0;
        long withinWindow = 0;
        long debts = 0;
        long changes = 0;
        for (int person = 0; person < people; person++) {
            long days = Long.bitCount(plan[person]);
            if (problem.equal()[person]) {
                altogether += steps(problem.carried()[person] + days - level);
                withinWindow += unevenStart ? steps(days - windowLevel) : 0;
                debts += problem.ahead()[person] * days;
            }
            changes += Long.bitCount(
                    (plan[person] ^ problem.previous()[person]) & problem.free()[person] & problem.compared()[person]);
        }
        return new Score(altogether, withinWindow, debts, changes);
    }

    /// Bellman and Ford, from everywhere at once.
    ///
    /// @return a node of a negative cycle along `from`; -1 where there is none
    private static int negativeCycle(long[][] cost, long[] distance, int[] from) {
        int nodes = distance.length;
        Arrays.fill(distance, 0);
        Arrays.fill(from, -1);
        int changed = -1;
        for (int pass = 0; pass <= nodes; pass++) {
            changed = -1;
            for (int node = 0; node < nodes; node++) {
                long[] leaving = cost[node];
                for (int to = 0; to < nodes; to++) {
                    if (leaving[to] != NEVER && distance[node] + leaving[to] < distance[to]) {
                        distance[to] = distance[node] + leaving[to];
                        from[to] = node;
                        changed = to;
                    }
                }
            }
            if (changed < 0) {
                return -1;
            }
        }
        for (int i = 0; i < nodes; i++) {
            changed = from[changed];
        }
        return changed;
    }

    private void move(int person, int from, int to) {
        if (from >= 0) {
            plan[person] &= ~(1L << activeDays[from]);
            sort(person, from);
        }
        if (to >= 0) {
            plan[person] |= 1L << activeDays[to];
            sort(person, to);
        }
    }

    private static int[] days(long mask) {
        int[] days = new int[Long.bitCount(mask)];
        long left = mask;
        for (int i = 0; i < days.length; i++) {
            days[i] = Long.numberOfTrailingZeros(left);
            left &= left - 1;
        }
        return days;
    }
}
