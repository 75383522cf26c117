package id.edaran.roster.rostering;

import static id.edaran.roster.rostering.OfficeDaysPrice.ALTOGETHER;
import static id.edaran.roster.rostering.OfficeDaysPrice.DEBT;
import static id.edaran.roster.rostering.OfficeDaysPrice.WITHIN_WINDOW;

import id.edaran.roster.rostering.OfficeDays.Problem;
import id.edaran.roster.rostering.OfficeDaysPrice.Sum;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/// The levels around which the office days of equals are even, and the best plan at them.
///
/// While all are equals their days are as many as all places, and one level serves as well as another.
/// Others leave open how many days the equals share. What the best plan at a level costs is convex in
/// the levels, and the prices at which it is best bound from below what it costs at any other. Nearly
/// always they prove at once that no level is better; otherwise the neighbours that they leave are tried.
final class OfficeDaysLevels {
    /// Of the level altogether and of that within the window, and the most that it can save.
    private record Step(int altogether, int window, Sum saving) {
        Step(int altogether, int window) {
            this(altogether, window, new Sum());
        }
    }

    private record Score(long altogether, long withinWindow, long debts, long changes) implements Comparable<Score> {
        private static final Comparator<Score> ORDER = Comparator.comparingLong(Score::altogether)
                .thenComparingLong(Score::withinWindow)
                .thenComparingLong(Score::debts)
                .thenComparingLong(Score::changes);

        @Override
        public int compareTo(Score other) {
            return ORDER.compare(this, other);
        }
    }

    private final Problem problem;
    private final long[] plan;
    private final OfficeDaysFlow flow;
    private final boolean open;
    /// Whether evenness within the window is not the same as evenness altogether.
    private final boolean windowCounts;

    private long level;
    private long windowLevel;

    OfficeDaysLevels(Problem problem, long[] plan) {
        this.problem = problem;
        this.plan = plan;
        this.flow = new OfficeDaysFlow(problem, plan);
        int equals = 0;
        boolean others = false;
        long planned = 0;
        long carried = 0;
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int person = 0; person < plan.length; person++) {
            if (problem.equal()[person]) {
                equals++;
                planned += Long.bitCount(plan[person]);
                carried += problem.carried()[person];
                least = Math.min(least, problem.carried()[person]);
                most = Math.max(most, problem.carried()[person]);
            } else {
                others |= problem.free()[person] != 0;
            }
        }
        this.open = equals > 0 && others;
        this.windowCounts = most > least;
        if (equals > 0) {
            level = Math.floorDiv(carried + planned, equals);
            windowLevel = Math.floorDiv(planned, equals);
        }
    }

    void improve() {
        improveAtLevel();
        if (!open) {
            return;
        }
        Score best = score();
        boolean better = true;
        while (better) {
            better = false;
            Iterator<Step> steps = stepsThatMaySave().iterator();
            while (steps.hasNext() && !better) {
                Score tried = go(steps.next(), best);
                better = tried.compareTo(best) < 0;
                best = better ? tried : best;
            }
        }
    }

    private void improveAtLevel() {
        flow.price(level, windowLevel, windowCounts);
        flow.improve();
    }

    private Score go(Step step, Score best) {
        long[] former = plan.clone();
        level += step.altogether;
        windowLevel += step.window;
        improveAtLevel();
        Score score = score();
        if (score.compareTo(best) >= 0) {
            level -= step.altogether;
            windowLevel -= step.window;
            flow.restore(former);
        }
        return score;
    }

    /// Where none of these six can save anything, no others can.
    ///
    /// A person's next office day is worth something to the days; three things pay for it: unevenness
    /// altogether, within the window, and debts. Each unevenness may pay anything between what the last
    /// day cost and what the next one would. A level one higher spares each person the part that its
    /// unevenness pays, so a step saves at most the sum of these parts, however they are chosen: here so
    /// that the sum is least.
    private List<Step> stepsThatMaySave() {
        Step bothUp = new Step(1, 1);
        Step bothDown = new Step(-1, -1);
        Step altogetherUp = new Step(1, 0);
        Step altogetherDown = new Step(-1, 0);
        Step windowUp = new Step(0, 1);
        Step windowDown = new Step(0, -1);
        long[] atLeast = new long[plan.length];
        long[] atMost = new long[plan.length];
        flow.worth(atLeast, atMost);
        for (int person = 0; person < plan.length; person++) {
            if (!problem.equal()[person]) {
                continue;
            }
            long days = Long.bitCount(plan[person]);
            long debt = DEBT * problem.ahead()[person];
            long next = ALTOGETHER * (problem.carried()[person] + days - level);
            long last = next - ALTOGETHER;
            long nextInWindow = windowCounts ? WITHIN_WINDOW * (days - windowLevel) : 0;
            long lastInWindow = windowCounts ? nextInWindow - WITHIN_WINDOW : 0;
            long least = Math.max(atLeast[person] - debt, last + lastInWindow);
            long most = Math.min(atMost[person] - debt, next + nextInWindow);
            bothUp.saving().add(least);
            bothDown.saving().add(-most);
            if (windowCounts) {
                altogetherUp.saving().add(Math.max(last, least - nextInWindow));
                altogetherDown.saving().add(-Math.min(next, most - lastInWindow));
                windowUp.saving().add(Math.max(lastInWindow, least - next));
                windowDown.saving().add(-Math.min(nextInWindow, most - last));
            }
        }
        return Stream.of(bothUp, bothDown, altogetherUp, altogetherDown, windowUp, windowDown)
                .filter(step -> step.saving().isPositive())
                .toList();
    }

    private Score score() {
        long altogether = 0;
        long withinWindow = 0;
        long debts = 0;
        long changes = 0;
        for (int person = 0; person < plan.length; person++) {
            if (problem.equal()[person]) {
                long days = Long.bitCount(plan[person]);
                altogether += unevenness(problem.carried()[person] + days - level);
                withinWindow += windowCounts ? unevenness(days - windowLevel) : 0;
                debts += problem.ahead()[person] * days;
            }
            long known = problem.free()[person] & problem.compared()[person];
            changes += Long.bitCount((plan[person] ^ problem.previous()[person]) & known);
        }
        return new Score(altogether, withinWindow, debts, changes);
    }

    private static long unevenness(long aboveLevel) {
        return aboveLevel * (aboveLevel - 1) / 2;
    }
}
