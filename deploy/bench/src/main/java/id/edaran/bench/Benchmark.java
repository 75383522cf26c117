package id.edaran.bench;

import java.io.PrintStream;

/// A promise that can be measured.
public interface Benchmark {
    String name();

    /// One line for the list of benchmarks.
    String about();

    /// @return whether the promise was kept; `out` has been told the figures either way
    boolean run(Options options, PrintStream out);

    /// @param quick a small part of the work: a minute or two
    /// @param seed from which everything random follows
    record Options(boolean quick, long seed) {}
}
