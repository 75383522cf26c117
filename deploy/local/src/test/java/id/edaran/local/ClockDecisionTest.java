package id.edaran.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClockDecisionTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2020, 3, 20);

    @Test
    void runsWithTheRealClockWhereNothingElseIsAsked() {
        assertEquals(Duration.ZERO, offset(NOW, null, null));
    }

    @Test
    void startsTheDayWhenItIsTheSameDayInAllZones() {
        Instant start = NOW.plus(offset(NOW, null, DAY));

        assertEquals(Instant.parse("2020-03-20T01:00:00Z"), start);
        for (String zone : List.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")) {
            assertEquals(DAY, LocalDate.ofInstant(start, ZoneId.of(zone)));
        }
    }

    @Test
    void goesOnFromWhereItWasWithoutAnotherOrder() {
        var stored = new StoredClock(Duration.ofDays(-2000), Instant.parse("2021-06-01T00:00:00Z"));

        assertEquals(Duration.ofDays(-2000), offset(NOW.plusSeconds(9_999), stored, null));
    }

    @Test
    void takesTheSameOrderTwice() {
        Duration first = offset(NOW, null, DAY);
        var stored = new StoredClock(first, NOW.plusSeconds(600).plus(first));

        assertEquals(first, offset(NOW.plusSeconds(900), stored, DAY));
    }

    @Test
    void refusesADayThatIsOver() {
        var stored = new StoredClock(Duration.ZERO, Instant.parse("2020-03-25T00:00:00Z"));

        var refused = assertInstanceOf(ClockDecision.Refused.class, ClockDecision.decide(NOW, stored, DAY));

        assertTrue(refused.sentence().contains("--today 2020-03-25"), refused.sentence());
    }

    @Test
    void neverGoesBackBehindWhatWasSeen() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            Instant highest = NOW.plusSeconds(random.nextLong(-300_000_000, 300_000_000));
            var stored = new StoredClock(Duration.between(NOW, highest), highest);
            Instant now = NOW.plusSeconds(random.nextInt(200_000));
            LocalDate today = ClockDecision.dayOf(highest).plusDays(random.nextInt(-2, 3));
            switch (ClockDecision.decide(now, stored, today)) {
                case ClockDecision.Runs(Duration offset) -> {
                    Instant start = now.plus(offset);
                    assertFalse(start.isBefore(highest), "seed " + seed);
                }
                case ClockDecision.Refused refused ->
                    assertTrue(today.isBefore(ClockDecision.dayOf(highest)), "seed " + seed + refused);
            }
        }
    }

    private static Duration offset(Instant now, @Nullable StoredClock stored, @Nullable LocalDate today) {
        return assertInstanceOf(ClockDecision.Runs.class, ClockDecision.decide(now, stored, today))
                .offset();
    }
}
