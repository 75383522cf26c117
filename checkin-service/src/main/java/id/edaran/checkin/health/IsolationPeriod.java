package id.edaran.checkin.health;

import id.edaran.contracts.event.EntryDecided.Citation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Why and how long somebody isolates.
///
/// @param from first day, of the region whose days are counted
/// @param until last day
/// @param clause the rule that asks for it; null where it rests on none
public record IsolationPeriod(
        Cause cause,
        LocalDate from,
        LocalDate until,
        @Nullable Citation clause) {
    /// What opened it.
    public enum Cause {
        POSITIVE_TEST,
        JOURNEY
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
