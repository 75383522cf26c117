package id.edaran.contracts.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.testing.PlainReading;
import java.util.HashSet;
import java.util.Optional;

/// Holds what the meanings say against the slow reading of the law.
final class Oracle {
    static final int ROUNDS = 5_000;

    private Oracle() {}

    /// The same winner, the same losers, by the same principles.
    static void assertDecided(PlainReading.Outcome expected, Optional<Ruling> ruling, long seed) {
        assertEquals(Optional.ofNullable(expected.winner()), ruling.map(Ruling::winner), "seed " + seed);
        if (ruling.isPresent()) {
            assertEquals(expected.principle(), ruling.get().principle(), "seed " + seed);
            assertEquals(expected.overruled(), new HashSet<>(ruling.get().overruled()), "seed " + seed);
        }
    }
}
