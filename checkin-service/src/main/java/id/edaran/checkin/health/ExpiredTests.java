package id.edaran.checkin.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which of a person's tests nobody needs any more. Without them every door decides as with them, now and later.
public final class ExpiredTests {
    /// No isolation after a positive sample takes longer, be it lifted by another test or not.
    private static final Duration ISOLATION = Duration.ofDays(14);

    private ExpiredTests() {}

    /// A test that is stored.
    public record Stored(HealthTest test, Instant recordedAt) {
        Sample sample() {
            return test.sample();
        }
    }

    /// How long tests are kept.
    ///
    /// @param afterRecording since it was recorded
    /// @param proof since sampling: as long as a door somewhere may accept it
    /// @param unlifted since sampling: a positive test that no later one lifted
    public record Periods(Duration afterRecording, Duration proof, Duration unlifted) {}

    /// @param ofPerson all tests of one person
    public static Set<TestId> among(Collection<Stored> ofPerson, Periods periods, Instant now) {
        List<Sample> samples = ofPerson.stream().map(Stored::sample).toList();
        Optional<Sample> standing = Samples.positive(samples, now)
                ? Samples.newest(samples, now, sample -> sample.result() == TestResult.POSITIVE)
                        .filter(sample ->
                                !sample.sampledAt().plus(periods.unlifted()).isBefore(now))
                : Optional.empty();
        List<Stored> needed = ofPerson.stream()
                .filter(stored -> isYoung(stored, periods, now)
                        || standing.filter(stored.sample()::equals).isPresent())
                .toList();
        // A test that lifted a positive one has to stay as long as that one: without it the person would be refused.
        Optional<Instant> firstPositive = needed.stream()
                .map(Stored::sample)
                .filter(sample -> sample.result() == TestResult.POSITIVE)
                .map(Sample::sampledAt)
                .min(Instant::compareTo);
        return ofPerson.stream()
                .filter(stored -> !needed.contains(stored))
                .filter(stored -> firstPositive
                        .filter(first -> !stored.sample().sampledAt().isBefore(first))
                        .isEmpty())
                .map(stored -> stored.test().id())
                .collect(Collectors.toSet());
    }

    private static boolean isYoung(Stored stored, Periods periods, Instant now) {
        Sample sample = stored.sample();
        return !stored.recordedAt().plus(periods.afterRecording()).isBefore(now)
                || !sample.sampledAt().plus(periods.proof()).isBefore(now)
                || (sample.result() == TestResult.POSITIVE
                        && !sample.sampledAt().plus(ISOLATION).isBefore(now));
    }
}
