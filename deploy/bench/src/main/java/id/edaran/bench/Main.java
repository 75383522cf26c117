package id.edaran.bench;

import id.edaran.bench.Benchmark.Options;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `./edaran bench [NAME] [--quick] [--seed N]`.
public final class Main {
    private static final int KEPT = 0;
    private static final int BROKEN = 1;
    private static final int MISUNDERSTOOD = 2;

    private Main() {}

    public static void main(String[] arguments) {
        // Line by line, also into a file: a benchmark takes minutes, and somebody waits.
        System.exit(run(List.of(arguments), new PrintStream(System.out, true), System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        String name = null;
        boolean quick = false;
        long seed = 1;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            switch (argument) {
                case "--quick" -> quick = true;
                case "--seed" -> {
                    i++;
                    String number = i < arguments.size() ? arguments.get(i) : "";
                    if (!number.matches("[0-9]{1,18}")) {
                        return misunderstood("--seed needs a whole number.", err);
                    }
                    seed = Long.parseLong(number);
                }
                default -> {
                    if (argument.startsWith("-")) {
                        return misunderstood("bench has no option \"" + argument + "\".", err);
                    }
                    if (name != null) {
                        return misunderstood("one benchmark at a time.", err);
                    }
                    name = argument;
                }
            }
        }
        return run(name, new Options(quick, seed), out, err);
    }

    private static int run(@Nullable String name, Options options, PrintStream out, PrintStream err) {
        if (name == null) {
            out.println("The benchmarks; run one by its name:");
            Benchmarks.ALL.forEach(benchmark -> out.printf("  %-12s %s%n", benchmark.name(), benchmark.about()));
            out.println("--quick does a small part of the work; --seed N draws other instances than those from 1 on.");
            return KEPT;
        }
        Benchmark benchmark = Benchmarks.named(name).orElse(null);
        if (benchmark == null) {
            List<String> names = Benchmarks.ALL.stream().map(Benchmark::name).toList();
            return misunderstood("there is no benchmark \"" + name + "\", only " + String.join(", ", names) + ".", err);
        }
        return benchmark.run(options, out) ? KEPT : BROKEN;
    }

    private static int misunderstood(String why, PrintStream err) {
        err.println("edaran: " + why);
        return MISUNDERSTOOD;
    }
}
