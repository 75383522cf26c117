package id.edaran.checkin.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.checkin.health.ExpiredTests.Periods;
import id.edaran.checkin.health.ExpiredTests.Stored;
import id.edaran.checkin.people.Subject;
import id.edaran.contracts.rule.TestKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Holds a person's tests with and without the expired ones against each other, as a door would read them.
class ExpiredTestsOracleTest {
    private static final long SEED = 20_221_017;
    private static final int ROUNDS = 20_000;
    private static final List<TestKind> KINDS = List.of(TestKind.values());
    private static final List<TestResult> RESULTS = List.of(TestResult.values());
    private static final Instant NOW = Instant.parse("2022-03-01T00:00:00Z");
    private static final Subject PERSON = new Subject("x".repeat(43));
    private static final Periods PERIODS = new Periods(Duration.ofDays(6), Duration.ofDays(3), Duration.ofDays(20));

    @Test
    void noDoorEverDecidesOtherwise() {
        Random random = new Random(SEED);
        int erased = 0;
        int kept = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Stored> before = person(random);
            Set<TestId> expired = ExpiredTests.among(before, PERIODS, NOW);
            List<Stored> after = before.stream()
                    .filter(stored -> !expired.contains(stored.test().id()))
                    .toList();
            String about = "seed " + SEED + " round " + round + ": " + before + " without " + expired;

            for (int day = 0; day <= 12; day++) {
                Instant at = NOW.plus(Duration.ofDays(day));
                if (isPositive(before, at)) {
                    assertTrue(isPositive(after, at) || isBeyondInfection(before, at), about);
                } else {
                    assertFalse(isPositive(after, at), about);
                }
                for (TestKind kind : KINDS) {
                    assertEquals(isProof(before, kind, at), isProof(after, kind, at), about);
                }
            }
            for (Stored stored : before) {
                assertEquals(isNeeded(stored, before, after), after.contains(stored), about);
            }
            erased += expired.size();
            kept += after.size();
        }
        assertTrue(erased > ROUNDS && kept > ROUNDS, "both happen often: " + erased + ", " + kept);
    }

    private static List<Stored> person(Random random) {
        List<Stored> tests = new ArrayList<>();
        int number = random.nextInt(7);
        for (int i = 0; i < number; i++) {
            Instant sampledAt = NOW.minus(Duration.ofDays(random.nextInt(-3, 40)));
            Instant recordedAt = random.nextInt(3) == 0
                    ? NOW.minus(Duration.ofDays(random.nextInt(12)))
                    : sampledAt.isAfter(NOW) ? NOW : sampledAt;
            Sample sample = new Sample(
                    KINDS.get(random.nextInt(KINDS.size())), RESULTS.get(random.nextInt(RESULTS.size())), sampledAt);
            tests.add(
                    new Stored(new HealthTest(new TestId(new UUID(0, i)), PERSON, sample, null, 1, false), recordedAt));
        }
        return tests;
    }

    /// Positive is who has a positive sample and none but failed or earlier ones beside it.
    private static boolean isPositive(List<Stored> tests, Instant at) {
        for (Stored positive : tests) {
            if (positive.sample().result() == TestResult.POSITIVE
                    && !positive.sample().sampledAt().isAfter(at)) {
                boolean lifted = false;
                for (Stored other : tests) {
                    lifted |= other.sample().result() == TestResult.NEGATIVE
                            && !other.sample().sampledAt().isAfter(at)
                            && other.sample()
                                    .sampledAt()
                                    .isAfter(positive.sample().sampledAt());
                }
                if (!lifted) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Every positive sample that counts is older than anybody is infectious.
    private static boolean isBeyondInfection(List<Stored> tests, Instant at) {
        for (Stored stored : tests) {
            if (stored.sample().result() == TestResult.POSITIVE
                    && !stored.sample().sampledAt().isAfter(at)
                    && isPositive(List.of(stored), at)
                    && isStanding(stored, tests)
                    && !stored.sample().sampledAt().plus(PERIODS.unlifted()).isBefore(NOW)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStanding(Stored positive, List<Stored> tests) {
        for (Stored other : tests) {
            if (other.sample().result() != TestResult.INVALID
                    && !other.sample().sampledAt().isAfter(NOW)
                    && other.sample().sampledAt().isAfter(positive.sample().sampledAt())) {
                return false;
            }
        }
        return positive.sample().result() == TestResult.POSITIVE
                && !positive.sample().sampledAt().isAfter(NOW);
    }

    /// Whether the newest sample of a kind would open a door that accepts the oldest proof of all.
    private static boolean isProof(List<Stored> tests, TestKind kind, Instant at) {
        boolean proof = false;
        Instant newest = Instant.MIN;
        for (Stored stored : tests) {
            Sample sample = stored.sample();
            if (sample.kind() == kind && !sample.sampledAt().isAfter(at)) {
                boolean good = sample.result() == TestResult.NEGATIVE
                        && !sample.sampledAt().plus(PERIODS.proof()).isBefore(at);
                if (sample.sampledAt().isAfter(newest)) {
                    newest = sample.sampledAt();
                    proof = good;
                } else if (sample.sampledAt().equals(newest)) {
                    proof &= good;
                }
            }
        }
        return proof;
    }

    private static boolean isNeeded(Stored stored, List<Stored> before, List<Stored> after) {
        boolean young = !stored.recordedAt().isBefore(NOW.minus(PERIODS.afterRecording()))
                || !stored.sample().sampledAt().isBefore(NOW.minus(PERIODS.proof()));
        boolean isolating = stored.sample().result() == TestResult.POSITIVE
                && !stored.sample().sampledAt().isBefore(NOW.minus(Duration.ofDays(14)));
        // Of two kinds sampled at once one is enough to be refused by.
        boolean standing =
                isStanding(stored, before) && !stored.sample().sampledAt().isBefore(NOW.minus(PERIODS.unlifted()));
        boolean afterAPositive = after.stream()
                .anyMatch(other -> other.sample().result() == TestResult.POSITIVE
                        && !other.sample().sampledAt().isAfter(stored.sample().sampledAt()));
        return young || isolating || standing || afterAPositive;
    }
}
