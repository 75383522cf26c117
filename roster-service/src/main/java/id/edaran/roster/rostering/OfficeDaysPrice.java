package id.edaran.roster.rostering;

/// What a plan is judged by as one number: a changed person-day costs 1, and the greater criteria more.
///
/// On a cycle of moves the lesser criteria never outweigh a step of a greater one: of its days, at most
/// 63, only two are somebody's coming or leaving altogether. Over many people they would; sums are kept
/// apart.
final class OfficeDaysPrice {
    private static final int DEBT_BITS = 10;
    private static final int WINDOW_BITS = 20;
    private static final int ALTOGETHER_BITS = 34;

    static final long DEBT = 1L << DEBT_BITS;
    static final long WITHIN_WINDOW = 1L << WINDOW_BITS;
    static final long ALTOGETHER = 1L << ALTOGETHER_BITS;

    /// More than anything costs, and far from the greatest number.
    static final long NEVER = Long.MAX_VALUE / 4;

    private OfficeDaysPrice() {}

    /// Adds up prices of any number of people, each criterion for itself.
    static final class Sum {
        private long altogether;
        private long withinWindow;
        private long debts;
        private long changes;

        void add(long price) {
            long changed = lowest(price, DEBT_BITS);
            long owed = lowest(price - changed, WINDOW_BITS);
            long uneven = lowest(price - changed - owed, ALTOGETHER_BITS);
            changes += changed;
            debts += owed >> DEBT_BITS;
            withinWindow += uneven >> WINDOW_BITS;
            altogether += (price - changed - owed - uneven) >> ALTOGETHER_BITS;
        }

        boolean isPositive() {
            long decisive =
                    altogether != 0 ? altogether : withinWindow != 0 ? withinWindow : debts != 0 ? debts : changes;
            return decisive > 0;
        }

        private static long lowest(long price, int bits) {
            int others = Long.SIZE - bits;
            return price << others >> others;
        }
    }
}
