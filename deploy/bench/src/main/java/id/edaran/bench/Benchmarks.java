package id.edaran.bench;

import id.edaran.bench.gate.GateBenchmark;
import id.edaran.bench.national.NationalBenchmark;
import id.edaran.bench.rostering.RosteringBenchmark;
import java.util.List;
import java.util.Optional;

/// The benchmarks there are.
final class Benchmarks {
    static final List<Benchmark> ALL = List.of(new RosteringBenchmark(), new NationalBenchmark(), new GateBenchmark());

    private Benchmarks() {}

    static Optional<Benchmark> named(String name) {
        return ALL.stream().filter(benchmark -> benchmark.name().equals(name)).findFirst();
    }
}
