package id.edaran.checkin.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.checkin.health.IsolationPeriod.Cause;
import id.edaran.checkin.health.TravelDeclaration.Ordered;
import id.edaran.checkin.people.Subject;
import id.edaran.contracts.event.EntryDecided.Citation;
import id.edaran.contracts.meaning.Isolation.Journey;
import id.edaran.contracts.rule.TestKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// Compares the life of an isolation with one that is lived through, hour by hour.
class IsolationPeriodsOracleTest {
    private static final int ROUNDS = 2_000;
    private static final long SEED = 64_74_2020L;
    private static final ZoneId MAKASSAR = ZoneId.of("Asia/Makassar");
    private static final ZonedDateTime BEGINNING = ZonedDateTime.of(2020, 3, 20, 0, 0, 0, 0, MAKASSAR);
    private static final int HOURS = 24 * 25;

    @RepeatedTest(3)
    void isLivedThroughAsItIsComputed(RepetitionInfo repetition) {
        long seed = SEED + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        int isolating = 0;
        int cleared = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Sample> samples = samples(random);
            List<TravelDeclaration> journeys = journeys(random);
            int now = random.nextInt(HOURS);
            Instant at = BEGINNING.plusHours(now).toInstant();
            HealthFacts health = new HealthFacts(samples, List.of(), journeys);

            Set<String> expected = livedThrough(samples, journeys, now);
            Set<String> computed = new TreeSet<>();
            health.isolation(MAKASSAR, at)
                    .forEach(period -> computed.add(period.cause() + " " + period.from() + ".." + period.until()));

            assertEquals(expected, computed, "seed " + seed + " round " + round + " at " + at + " " + health);
            isolating += expected.isEmpty() ? 0 : 1;
            cleared += expected.isEmpty() && !samples.isEmpty() ? 1 : 0;
        }
        assertTrue(isolating > ROUNDS / 10 && cleared > ROUNDS / 10, "both come up: " + isolating + ", " + cleared);
    }

    /// Every hour something may happen; what is open is kept by what opened it.
    private static Set<String> livedThrough(List<Sample> samples, List<TravelDeclaration> journeys, int now) {
        TreeMap<String, LocalDate> open = new TreeMap<>();
        for (int hour = 0; hour <= now; hour++) {
            ZonedDateTime moment = BEGINNING.plusHours(hour);
            LocalDate today = moment.toLocalDate();
            open.values().removeIf(until -> until.isBefore(today));
            for (TravelDeclaration journey : journeys) {
                Ordered ordered = journey.isolation();
                if (ordered != null
                        && moment.toLocalTime().toSecondOfDay() == 0
                        && ordered.from().equals(today)) {
                    open.put("JOURNEY " + ordered.from() + ".." + ordered.until(), ordered.until());
                }
            }
            for (Sample sample : samples) {
                if (sample.sampledAt().equals(moment.toInstant())
                        && sample.kind() == TestKind.PCR
                        && sample.result() == TestResult.NEGATIVE) {
                    open.clear();
                }
            }
            // Of two samples of one moment the worse one counts: it comes last.
            for (Sample sample : samples) {
                if (sample.sampledAt().equals(moment.toInstant()) && sample.result() == TestResult.POSITIVE) {
                    open.put("POSITIVE_TEST " + today + ".." + today.plusDays(9), today.plusDays(9));
                }
            }
        }
        return new TreeSet<>(open.keySet());
    }

    @Test
    void tellsBothWhereAJourneyAndATestKeepSomebodyAtHome() {
        Instant noon = BEGINNING.plusHours(12).toInstant();
        HealthFacts health = new HealthFacts(
                List.of(new Sample(TestKind.ANTIGEN, TestResult.POSITIVE, noon)),
                List.of(),
                List.of(journey(BEGINNING.toLocalDate(), 14)));

        assertEquals(
                List.of(Cause.POSITIVE_TEST, Cause.JOURNEY),
                health.isolation(MAKASSAR, noon).stream()
                        .map(IsolationPeriod::cause)
                        .toList());
    }

    @Test
    void isOverAfterItsLastDay() {
        HealthFacts health = new HealthFacts(List.of(), List.of(), List.of(journey(BEGINNING.toLocalDate(), 14)));
        Instant lastMoment = BEGINNING.plusDays(14).toInstant().minusNanos(1);

        assertEquals(1, health.isolation(MAKASSAR, lastMoment).size());
        assertEquals(List.of(), health.isolation(MAKASSAR, lastMoment.plusNanos(1)));
        assertEquals(List.of(), health.isolation(MAKASSAR, BEGINNING.toInstant().minusNanos(1)));
    }

    @Test
    void isNotEndedByAnAntigenTest() {
        Instant noon = BEGINNING.plusHours(12).toInstant();
        Sample positive = new Sample(TestKind.ANTIGEN, TestResult.POSITIVE, noon);
        for (TestKind kind : TestKind.values()) {
            Sample negative = new Sample(kind, TestResult.NEGATIVE, noon.plus(Duration.ofDays(2)));
            HealthFacts health = new HealthFacts(List.of(positive, negative), List.of(), List.of());

            assertEquals(
                    kind == TestKind.PCR,
                    health.isolation(MAKASSAR, noon.plus(Duration.ofDays(3))).isEmpty());
        }
    }

    private static List<Sample> samples(Random random) {
        List<Sample> samples = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            samples.add(new Sample(
                    pick(random, List.of(TestKind.values())),
                    pick(random, List.of(TestResult.values())),
                    BEGINNING.plusHours(random.nextInt(HOURS / 6) * 6L).toInstant()));
        }
        Collections.shuffle(samples, random);
        return samples;
    }

    private static List<TravelDeclaration> journeys(Random random) {
        List<TravelDeclaration> journeys = new ArrayList<>();
        int count = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            journeys.add(journey(
                    BEGINNING.toLocalDate().plusDays(random.nextInt(20)),
                    random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(14)));
        }
        return journeys;
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /// @param days 0 where no rule asks for isolation
    private static TravelDeclaration journey(LocalDate returnedOn, int days) {
        Ordered ordered = days == 0
                ? null
                : new Ordered(returnedOn, returnedOn.plusDays(days - 1L), "PSC", new Citation("C1", "188.65/504", "7"));
        return new TravelDeclaration(
                new UUID(0, 1),
                new Subject("A".repeat(43)),
                "64.74",
                "Makassar",
                new Journey(returnedOn.minusDays(7), returnedOn),
                ordered,
                Instant.EPOCH,
                null,
                null,
                1);
    }
}
