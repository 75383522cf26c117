package id.edaran.roster.rostering;

/// Who of a unit comes to the office on which day under one rule.
///
/// The plan is the best there is, in this order: on each day exactly as many people as asked for; office
/// days as even as possible among equals, counting what they carry over, and then within the window
/// alone; the fewest days of people who are ahead from earlier rules; the fewest changed person-days
/// against the previous roster.
///
/// It is a flow from people to days, found in three steps that take about as long as reading the problem:
/// 1. [OfficeDaysStart] repairs the previous roster. That is nearly always the best plan already.
/// 2. [OfficeDaysFlow] improves it along cycles of moves until none saves anything, which is exactly when
///    no cheaper flow exists (M. Klein, 1967). Mostly it only has to see that there is none.
/// 3. [OfficeDaysLevels] seeks the numbers of days around which the equals are even, and proves by the
///    prices of the flow that no others are better.
public final class OfficeDays {
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
        /// More turns than this ahead of others, or behind them, make no difference.
        static final int MOST_CARRIED = 200;

        static final int MOST_AHEAD = 7;

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
            ahead = clamped(ahead, MOST_AHEAD);
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
            int[] clamped = numbers.clone();
            for (int i = 0; i < clamped.length; i++) {
                clamped[i] = Math.clamp(clamped[i], -most, most);
            }
            return clamped;
        }
    }

    private OfficeDays() {}

    /// @return for each person the days on site
    public static long[] plan(Problem problem) {
        long[] plan = OfficeDaysStart.plan(problem);
        new OfficeDaysLevels(problem, plan).improve();
        return plan;
    }
}
