package id.edaran.bench.rostering;

import com.sun.management.ThreadMXBean;
import id.edaran.bench.Benchmark;
import id.edaran.bench.rostering.Optimum.Answer;
import id.edaran.roster.rostering.OfficeDays;
import id.edaran.roster.rostering.OfficeDays.Problem;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Plans office days of random units, and has CP-SAT prove what the best plan is worth.
///
/// Promised are three things: of a hundred units of each kind and size whose best plan is proven, the plans of at
/// least 99 are worth as much; for a hundred people planning takes at most a thousandth of the CPU time that CP-SAT
/// needs to its proof; and it leaves nothing behind in memory.
public final class RosteringBenchmark implements Benchmark {
    private static final int[] SIZES = {20, 100, 500};
    private static final int[] QUICK_SIZES = {20, 100};
    private static final int INSTANCES = 100;
    private static final int QUICK_INSTANCES = 10;
    private static final int JUDGED_SIZE = 100;
    private static final double PROMISED_RATIO = 1_000;
    private static final long WARM_UP_NANOS = 1_000_000_000;
    private static final int REPETITIONS = 20;
    private static final int PLANS_FOR_MEMORY = 2_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /// Keeps the compiler from leaving out plans that nobody reads.
    @SuppressWarnings("unused")
    private volatile long[] last = {};

    @Override
    public String name() {
        return "rostering";
    }

    @Override
    public String about() {
        return "office days of units of 20, 100 and 500 people: as good as CP-SAT proves possible, and how fast";
    }

    @Override
    public boolean run(Options options, PrintStream out) {
        int[] sizes = options.quick() ? QUICK_SIZES : SIZES;
        int instances = options.quick() ? QUICK_INSTANCES : INSTANCES;
        out.printf(
                "Two weeks of a unit, %d units of each kind and size, from seed %d on. CPU time of one thread each, "
                        + "both warmed up;%n"
                        + "the ratio is that of the medians. Unproven: CP-SAT came to its limit before a proof.%n%n",
                instances, options.seed());
        out.printf(
                "%-15s %6s %6s %8s %9s %7s %9s %9s %9s %11s %11s %8s%n",
                "kind",
                "people",
                "units",
                "as best",
                "unproven",
                "spread",
                "plan µs",
                "p95 µs",
                "plan KiB",
                "CP-SAT ms",
                "p95 ms",
                "ratio");
        // Its first call loads the native library.
        Optimum.of(Family.TIGHTENING.instance(sizes[0], options.seed()), Optimum.ATTEMPTS);
        boolean asGood = true;
        boolean fast = true;
        for (int people : sizes) {
            for (Family family : Family.values()) {
                out.printf("%-15s %6d ", family.label(), people);
                out.flush();
                Row row = row(family, people, instances, options.seed());
                out.println(row);
                row.faults().forEach(out::println);
                asGood &= row.isAsGood();
                fast &= people != JUDGED_SIZE || row.ratio() >= PROMISED_RATIO;
            }
        }
        out.println();
        boolean flat = true;
        for (int people : sizes) {
            flat &= leavesNothing(Family.SMALL_CHANGE.instance(people, options.seed()), out);
        }
        out.println();
        out.println(verdict(asGood) + "at least 99 of 100 plans are worth as much as the proven best.");
        out.println(verdict(fast) + "a unit of 100 people takes at most 1/1,000 of CP-SAT's time.");
        out.println(verdict(flat) + "memory stays flat.");
        return asGood && fast && flat;
    }

    private static String verdict(boolean kept) {
        return kept ? "Kept:   " : "BROKEN: ";
    }

    private Row row(Family family, int people, int instances, long firstSeed) {
        List<Problem> problems = IntStream.range(0, instances)
                .mapToObj(i -> family.instance(people, firstSeed + i))
                .toList();
        warmUp(problems);
        List<String> faults = new ArrayList<>();
        double[] planMicros = new double[instances];
        double[] planKibibytes = new double[instances];
        double[] solverMillis = new double[instances];
        int asBest = 0;
        int unproven = 0;
        int spread = 0;
        for (int i = 0; i < instances; i++) {
            Problem problem = problems.get(i);
            long allocated = threads.getCurrentThreadAllocatedBytes();
            long began = threads.getCurrentThreadCpuTime();
            for (int repetition = 0; repetition < REPETITIONS; repetition++) {
                plan(problem);
            }
            planMicros[i] = (threads.getCurrentThreadCpuTime() - began) / 1e3 / REPETITIONS;
            planKibibytes[i] = (threads.getCurrentThreadAllocatedBytes() - allocated) / 1024.0 / REPETITIONS;
        }
        for (int i = 0; i < instances; i++) {
            Score ours = Score.of(problems.get(i), OfficeDays.plan(problems.get(i)));
            spread = Math.max(spread, ours.spread());
            Answer answer = Optimum.of(problems.get(i), Optimum.ATTEMPTS);
            solverMillis[i] = answer.cpuNanos() / 1e6;
            switch (answer) {
                case Answer.Unproven _ -> unproven++;
                case Answer.Proven(long[] plan, long _) -> {
                    Score best = Score.of(problems.get(i), plan);
                    if (ours.isAsGoodAs(best)) {
                        asBest++;
                    } else {
                        faults.add("  seed %d: %s, and the best is %s".formatted(firstSeed + i, ours, best));
                    }
                }
            }
        }
        return new Row(
                instances,
                asBest,
                unproven,
                spread,
                Quantiles.of(planMicros),
                Quantiles.of(planKibibytes),
                Quantiles.of(solverMillis),
                faults);
    }

    /// What came out for one kind and size.
    ///
    /// @param spread between the equals with the most and the fewest office days, in the unit where it is widest
    private record Row(
            int instances,
            int asBest,
            int unproven,
            int spread,
            Quantiles planMicros,
            Quantiles planKibibytes,
            Quantiles solverMillis,
            List<String> faults) {
        boolean isAsGood() {
            int proven = instances - unproven;
            return proven > 0 && asBest * 100 >= proven * 99;
        }

        double ratio() {
            return solverMillis.median() * 1_000 / planMicros.median();
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%6d %8d %9d %7d %9.1f %9.1f %9.1f %11.1f %11.1f %,8.0f",
                    instances,
                    asBest,
                    unproven,
                    spread,
                    planMicros.median(),
                    planMicros.p95(),
                    planKibibytes.median(),
                    solverMillis.median(),
                    solverMillis.p95(),
                    ratio());
        }
    }

    private record Quantiles(double median, double p95) {
        static Quantiles of(double[] numbers) {
            double[] sorted = numbers.clone();
            Arrays.sort(sorted);
            return new Quantiles(
                    (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2,
                    sorted[(sorted.length * 95 - 1) / 100]);
        }
    }

    private void warmUp(List<Problem> problems) {
        long began = threads.getCurrentThreadCpuTime();
        while (threads.getCurrentThreadCpuTime() - began < WARM_UP_NANOS) {
            problems.forEach(this::plan);
        }
    }

    private void plan(Problem problem) {
        last = OfficeDays.plan(problem);
    }

    /// The same unit planned again and again: the last plans allocate no more than the first, and nothing stays.
    private boolean leavesNothing(Problem problem, PrintStream out) {
        warmUp(List.of(problem));
        long liveBefore = liveBytes();
        long first = allocatedByPlans(problem);
        for (int i = 0; i < PLANS_FOR_MEMORY; i++) {
            plan(problem);
        }
        long last = allocatedByPlans(problem);
        long left = liveBytes() - liveBefore;
        out.printf(
                Locale.ROOT,
                "%d people planned %,d times: %.1f KiB a plan at first, %.1f at last; %,d KiB more in use afterwards%n",
                problem.free().length,
                PLANS_FOR_MEMORY,
                first / 1024.0,
                last / 1024.0,
                Math.max(0, left / 1024));
        return last <= first * 11 / 10 && left < 1 << 20;
    }

    private long allocatedByPlans(Problem problem) {
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < REPETITIONS; i++) {
            plan(problem);
        }
        return (threads.getCurrentThreadAllocatedBytes() - before) / REPETITIONS;
    }

    private static long liveBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
