package id.edaran.contracts.circular;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The days on which a circular is in force, both inclusive, each the calendar day of the city where it is applied.
///
/// @param until null for an open end
public record Effective(LocalDate from, @Nullable LocalDate until) {
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
