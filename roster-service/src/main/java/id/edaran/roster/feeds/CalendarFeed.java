package id.edaran.roster.feeds;

import id.edaran.roster.directory.EmployeeId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody's calendar.
///
/// @param zone of the region whose days these are; null while it is not known
/// @param from the first day that it can hold
/// @param until the last one
public record CalendarFeed(
        EmployeeId employee, @Nullable ZoneId zone, LocalDate from, LocalDate until, List<Event> events) {
    public CalendarFeed {
        events = List.copyOf(events);
    }

    /// @param text null where the day was withdrawn
    public record Event(ToldDay day, @Nullable FeedText text) {}
}
