package id.edaran.bench.national;

import id.edaran.local.LocalEdaran;
import id.edaran.local.Part;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// CPU time of every part since it was started, its children's included. A part that is started again begins anew.
record CpuTimes(Map<Part, Duration> ofParts) {
    static CpuTimes now(LocalEdaran edaran) {
        Map<Part, Duration> times = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            times.put(
                    part,
                    edaran.process(part).stream()
                            .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                            .flatMap(process -> process.info().totalCpuDuration().stream())
                            .reduce(Duration.ZERO, Duration::plus));
        }
        return new CpuTimes(times);
    }

    CpuTimes since(CpuTimes earlier) {
        Map<Part, Duration> spent = new EnumMap<>(Part.class);
        ofParts.forEach((part, time) -> spent.put(part, time.minus(earlier.ofParts.getOrDefault(part, Duration.ZERO))));
        return new CpuTimes(spent);
    }

    @Override
    public String toString() {
        return ofParts.entrySet().stream()
                .map(part -> "%s %.1f s"
                        .formatted(part.getKey().name(), part.getValue().toNanos() / 1e9))
                .collect(Collectors.joining(", "));
    }
}
