package id.edaran.local;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// How far the services' clock stands from the real one, decided once at a start.
///
/// The clock may jump forward between two starts, never back: rosters of days that were past are frozen, and versions,
/// tokens and visits are already dated.
sealed interface ClockDecision {

    record Runs(Duration offset) implements ClockDecision {}

    record Refused(String sentence) implements ClockDecision {}

    ZoneId CAPITAL = ZoneId.of("Asia/Jakarta");

    /// At this hour in the capital it is the same day in all three Indonesian zones.
    int OPENING_HOUR = 8;

    /// What a kill may have kept from being noted: [RunningClock#NOTED_EVERY].
    Duration NOT_YET_NOTED = RunningClock.NOTED_EVERY;

    static ClockDecision decide(Instant now, @Nullable StoredClock stored, @Nullable LocalDate today) {
        if (today == null) {
            return new Runs(stored == null ? Duration.ZERO : stored.offset());
        }
        Instant morning = today.atTime(OPENING_HOUR, 0).atZone(CAPITAL).toInstant();
        if (stored == null) {
            return new Runs(Duration.between(now, morning));
        }
        LocalDate reached = dayOf(stored.highest());
        if (today.isBefore(reached)) {
            return new Refused(
                    ("The clock of this data has already been at %s and cannot go back to %s: take --today %s or a later"
                                    + " day, another folder with --data, or start over with --fresh.")
                            .formatted(reached, today, reached));
        }
        Instant running = now.plus(stored.offset());
        if (dayOf(running).equals(today) && !running.isBefore(stored.highest())) {
            return new Runs(stored.offset());
        }
        Instant reachedAtMost = stored.highest().plus(NOT_YET_NOTED);
        Instant start = morning.isAfter(reachedAtMost) ? morning : reachedAtMost;
        return new Runs(Duration.between(now, start));
    }

    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, CAPITAL);
    }
}
