package id.edaran.roster.rostering;

import id.edaran.roster.rostering.OfficeDays.Problem;
import java.util.Arrays;

/// A plan that is mostly the best already: the previous roster, repaired.
///
/// People stand in a queue by the office days that they have. A day with too few people takes them from
/// its head, a day with too many sends them home from its tail, and whoever was moved takes the place
/// that is now theirs, behind those who stand equal. Without a previous roster this is plain turn-taking.
final class OfficeDaysStart {
    /// A standing is days altogether, then days in the window, then debts, as the bits of a number.
    private static final int DEBT_BITS = 4;

    private static final int WINDOW_BITS = 6;
    private static final int ONE_DAY = (1 << (DEBT_BITS + WINDOW_BITS)) | (1 << DEBT_BITS);

    private final Problem problem;
    private final int people;
    private final long[] plan;
    private final int[] standing;
    private final int[] queue;
    private final int[] moved;
    private final int[] stayed;

    private OfficeDaysStart(Problem problem) {
        this.problem = problem;
        this.people = problem.free().length;
        this.plan = new long[people];
        this.standing = new int[people];
        this.queue = new int[people];
        this.moved = new int[people];
        this.stayed = new int[people];
    }

    static long[] plan(Problem problem) {
        OfficeDaysStart start = new OfficeDaysStart(problem);
        start.keepPrevious();
        for (int day = 0; day < problem.days(); day++) {
            start.repair(day);
        }
        return start.plan;
    }

    private void keepPrevious() {
        long[] inOrder = new long[people];
        for (int person = 0; person < people; person++) {
            plan[person] = problem.previous()[person] & problem.compared()[person] & problem.free()[person];
            int days = Long.bitCount(plan[person]);
            int altogether = problem.carried()[person] + Problem.MOST_CARRIED + days;
            int debts = problem.ahead()[person] + Problem.MOST_AHEAD;
            standing[person] = (altogether << WINDOW_BITS | days) << DEBT_BITS | debts;
            inOrder[person] = (long) standing[person] << Integer.SIZE | person;
        }
        Arrays.sort(inOrder);
        for (int at = 0; at < people; at++) {
            queue[at] = (int) inOrder[at];
        }
    }

    private void repair(int day) {
        long bit = 1L << day;
        int missing = problem.places()[day];
        for (long days : plan) {
            missing -= (days & bit) != 0 ? 1 : 0;
        }
        if (missing == 0) {
            return;
        }
        boolean take = missing > 0;
        int wanted = Math.abs(missing);
        int moving = 0;
        int staying = 0;
        for (int at = 0; at < people; at++) {
            int person = queue[take ? at : people - 1 - at];
            long possible = take ? problem.free()[person] & ~plan[person] : plan[person];
            if (moving < wanted && (possible & bit) != 0) {
                plan[person] ^= bit;
                standing[person] += take ? ONE_DAY : -ONE_DAY;
                moved[moving++] = person;
            } else {
                stayed[staying++] = person;
            }
        }
        merge(moving, staying, take);
    }

    /// Both those who moved and those who stayed are in order among themselves.
    private void merge(int moving, int staying, boolean fromHead) {
        int nextMoved = 0;
        int nextStayed = 0;
        for (int at = 0; at < people; at++) {
            boolean takeStayed = nextMoved == moving;
            if (!takeStayed && nextStayed < staying) {
                int difference = standing[stayed[nextStayed]] - standing[moved[nextMoved]];
                takeStayed = fromHead ? difference <= 0 : difference >= 0;
            }
            queue[fromHead ? at : people - 1 - at] = takeStayed ? stayed[nextStayed++] : moved[nextMoved++];
        }
    }
}
