package id.edaran.checkin.health;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/// Which of a person's samples counts at an instant.
public final class Samples {
    /// Of samples taken at the same moment the worse one counts, so that the order of recording changes nothing.
    private static final Comparator<Sample> NEWEST = Comparator.comparing(Sample::sampledAt)
            .thenComparingInt(sample -> severity(sample.result()))
            .thenComparing(Sample::kind);

    private Samples() {}

    /// The newest of the samples that are meant; one taken later than the instant does not count before its time.
    public static Optional<Sample> newest(Collection<Sample> samples, Instant at, Predicate<Sample> meant) {
        return samples.stream()
                .filter(sample -> !sample.sampledAt().isAfter(at))
                .filter(meant)
                .max(NEWEST);
    }

    /// Whether the person carries the virus as far as anybody knows. A failed test says nothing and so lifts nothing:
    /// the positive one before it stands.
    public static boolean positive(Collection<Sample> samples, Instant at) {
        return newest(samples, at, sample -> sample.result() != TestResult.INVALID)
                .filter(sample -> sample.result() == TestResult.POSITIVE)
                .isPresent();
    }

    private static int severity(TestResult result) {
        return switch (result) {
            case NEGATIVE -> 0;
            case INVALID -> 1;
            case POSITIVE -> 2;
        };
    }
}
