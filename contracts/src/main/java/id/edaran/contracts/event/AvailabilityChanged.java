package id.edaran.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// From when until when somebody cannot come to work for reasons of health (rows BTG-12, BIT-1). It tells
/// neither a result nor a kind of reason, and its topic is closed all the same: that somebody isolates is
/// health data.
///
/// @param subject keyed pseudonym of the person
/// @param unavailableFrom first day, of the person's region; null together with the last one
/// @param unavailableUntil last day; null where the person is available again
/// @param revision grows with every change of the person; older ones are ignored
public record AvailabilityChanged(
        String subject,
        @Nullable LocalDate unavailableFrom,
        @Nullable LocalDate unavailableUntil,
        Instant changedAt,
        long revision) {
    public AvailabilityChanged {
        if ((unavailableFrom == null) != (unavailableUntil == null)) {
            throw new IllegalArgumentException("a first day needs a last one, and the other way round");
        }
        if (unavailableFrom != null && unavailableFrom.isAfter(unavailableUntil)) {
            throw new IllegalArgumentException("the last day is before the first one");
        }
    }
}
