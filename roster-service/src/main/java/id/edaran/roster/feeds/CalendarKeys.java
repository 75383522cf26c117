package id.edaran.roster.feeds;

import id.edaran.roster.directory.EmployeeId;
import java.util.Optional;

/// The keys to people's calendars.
public interface CalendarKeys {
    Optional<CalendarKey> find(EmployeeId employee);

    /// The same, locked until the transaction ends: a calendar is read by one at a time.
    Optional<CalendarKey> lock(EmployeeId employee);

    void save(CalendarKey key);
}
