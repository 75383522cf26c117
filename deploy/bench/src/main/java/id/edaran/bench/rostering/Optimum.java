package id.edaran.bench.rostering;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import id.edaran.roster.rostering.OfficeDays.Problem;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The best plan, found and proven by CP-SAT of OR-Tools with one worker.
///
/// The criteria are one weighted sum, each weight greater than all that the lesser criteria can sum up to;
/// minimising them one after the other took the solver three times as long. For the same reason the model first
/// demands that the equals are even, and only where that is impossible minimises how far they are from it.
final class Optimum {
    /// What became of the search; `cpuNanos` is the thread's time in the solver, without building the model.
    sealed interface Answer {
        long cpuNanos();

        /// The time is that of the attempt that proved it.
        record Proven(long[] plan, long cpuNanos) implements Answer {}

        /// The limit came before the proof.
        record Unproven(long cpuNanos) implements Answer {}
    }

    /// How to go about it.
    ///
    /// @param linearizationLevel how much of the model the linear relaxation has
    /// @param total whether the model also says how many office days there are altogether
    /// @param limit in the solver's own deterministic seconds, so that a busy machine proves as much as an idle one
    record Attempt(int linearizationLevel, boolean total, double limit) {}

    /// The first is the fastest of those that were measured, by two to three times; where it gets lost, and that is
    /// in one of forty units, the others mostly do not.
    static final List<Attempt> ATTEMPTS =
            List.of(new Attempt(1, false, 3), new Attempt(2, true, 10), new Attempt(2, false, 10));

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Problem problem;
    private final CpModel model = new CpModel();
    private final CpSolver solver = new CpSolver();
    private final Literal[][] onSite;
    private final IntVar[] officeDays;
    private final int[] equals;
    private final boolean evenStart;

    private Optimum(Problem problem, Attempt attempt) {
        this.problem = problem;
        this.onSite = new Literal[problem.free().length][problem.days()];
        this.officeDays = new IntVar[onSite.length];
        this.equals = IntStream.range(0, onSite.length)
                .filter(person -> problem.equal()[person])
                .toArray();
        this.evenStart = Arrays.stream(equals)
                        .map(person -> problem.carried()[person])
                        .distinct()
                        .count()
                <= 1;
        solver.getParameters()
                .setNumWorkers(1)
                .setLinearizationLevel(attempt.linearizationLevel())
                .setMaxDeterministicTime(attempt.limit());
        plans();
        if (attempt.total()) {
            model.addEquality(
                    LinearExpr.sum(officeDays), Arrays.stream(problem.places()).sum());
        }
    }

    static Answer of(Problem problem, List<Attempt> attempts) {
        Loader.loadNativeLibraries();
        long cpuNanos = 0;
        for (Attempt attempt : attempts) {
            Answer answer = of(problem, attempt);
            if (answer instanceof Answer.Proven) {
                return answer;
            }
            cpuNanos += answer.cpuNanos();
        }
        return new Answer.Unproven(cpuNanos);
    }

    private static Answer of(Problem problem, Attempt attempt) {
        Optimum even = new Optimum(problem, attempt);
        even.demandEven();
        even.minimize(false);
        long began = THREADS.getCurrentThreadCpuTime();
        CpSolverStatus status = even.solver.solve(even.model);
        long cpuNanos = THREADS.getCurrentThreadCpuTime() - began;
        if (status != CpSolverStatus.INFEASIBLE) {
            return even.answer(status, cpuNanos);
        }
        Optimum uneven = new Optimum(problem, attempt);
        uneven.minimize(true);
        began = THREADS.getCurrentThreadCpuTime();
        status = uneven.solver.solve(uneven.model);
        return uneven.answer(status, cpuNanos + THREADS.getCurrentThreadCpuTime() - began);
    }

    private Answer answer(CpSolverStatus status, long cpuNanos) {
        return switch (status) {
            case OPTIMAL -> new Answer.Proven(plan(), cpuNanos);
            case FEASIBLE, UNKNOWN -> new Answer.Unproven(cpuNanos);
            case INFEASIBLE, MODEL_INVALID, UNRECOGNIZED ->
                throw new IllegalStateException(status + " " + model.validate());
        };
    }

    private void plans() {
        for (int person = 0; person < onSite.length; person++) {
            for (int day = 0; day < problem.days(); day++) {
                boolean free = isSet(problem.free()[person], day);
                onSite[person][day] = free ? model.newBoolVar("") : model.falseLiteral();
            }
            officeDays[person] = model.newIntVar(0, Long.bitCount(problem.free()[person]), "");
            model.addEquality(officeDays[person], LinearExpr.sum(onSite[person]));
        }
        for (int day = 0; day < problem.days(); day++) {
            LinearExprBuilder there = LinearExpr.newBuilder();
            for (Literal[] person : onSite) {
                there.add(person[day]);
            }
            model.addEquality(there, problem.places()[day]);
        }
    }

    private void demandEven() {
        IntVar lower = level(problem.carried());
        for (int person : equals) {
            LinearArgument altogether = LinearExpr.affine(officeDays[person], 1, problem.carried()[person]);
            model.addLessOrEqual(lower, altogether);
            model.addLessOrEqual(altogether, LinearExpr.affine(lower, 1, 1));
        }
    }

    private void minimize(boolean uneven) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        long weight = 1 + addChanges(sum);
        weight *= 1 + addDebts(sum, weight);
        if (!evenStart) {
            weight *= 1 + addUneven(sum, weight, new int[onSite.length]);
        }
        if (uneven) {
            addUneven(sum, weight, problem.carried());
        }
        model.minimize(sum);
    }

    /// @return the most that they can be, as for the other criteria
    private long addChanges(LinearExprBuilder sum) {
        long most = 0;
        for (int person = 0; person < onSite.length; person++) {
            for (int day = 0; day < problem.days(); day++) {
                if (isSet(problem.compared()[person] & problem.free()[person], day)) {
                    boolean came = isSet(problem.previous()[person], day);
                    sum.add(came ? onSite[person][day].not() : onSite[person][day]);
                    most++;
                }
            }
        }
        return most;
    }

    private long addDebts(LinearExprBuilder sum, long weight) {
        long most = 0;
        for (int person : equals) {
            sum.addTerm(officeDays[person], weight * problem.ahead()[person]);
            most += (long) Math.abs(problem.ahead()[person]) * Long.bitCount(problem.free()[person]);
        }
        return most;
    }

    /// A person's share is the least number on or above every tangent of the triangular numbers, on both sides of
    /// two neighbouring levels that the solver may choose.
    private long addUneven(LinearExprBuilder sum, long weight, int[] carried) {
        IntVar lower = level(carried);
        long most = 0;
        for (int person : equals) {
            int furthest =
                    Math.toIntExact(lower.getDomain().max() - lower.getDomain().min());
            IntVar share = model.newIntVar(0, steps(furthest), "");
            LinearArgument above = LinearExpr.newBuilder()
                    .add(officeDays[person])
                    .addTerm(lower, -1)
                    .add(carried[person] - 1L);
            LinearArgument below = LinearExpr.newBuilder()
                    .add(lower)
                    .addTerm(officeDays[person], -1)
                    .add(-carried[person]);
            for (int slope = 1; slope <= furthest; slope++) {
                model.addGreaterOrEqual(share, LinearExpr.affine(above, slope, -steps(slope - 1)));
                model.addGreaterOrEqual(share, LinearExpr.affine(below, slope, -steps(slope - 1)));
            }
            sum.addTerm(share, weight);
            most += steps(furthest);
        }
        return most;
    }

    private IntVar level(int[] carried) {
        int least = Arrays.stream(equals).map(person -> carried[person]).min().orElse(0);
        int most = Arrays.stream(equals)
                .map(person -> carried[person] + Long.bitCount(problem.free()[person]))
                .max()
                .orElse(0);
        return model.newIntVar(least, most, "");
    }

    private long[] plan() {
        long[] plan = new long[onSite.length];
        for (int person = 0; person < plan.length; person++) {
            for (int day = 0; day < problem.days(); day++) {
                plan[person] |= solver.booleanValue(onSite[person][day]) ? 1L << day : 0;
            }
        }
        return plan;
    }

    private static long steps(long distance) {
        return distance * (distance + 1) / 2;
    }

    private static boolean isSet(long days, int day) {
        return (days >>> day & 1) == 1;
    }
}
