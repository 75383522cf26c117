package id.edaran.roster.feeds;

import id.edaran.roster.directory.EmployeeId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// What people's calendars were told.
public interface ToldDays {
    /// By date.
    List<ToldDay> of(EmployeeId employee);

    void save(EmployeeId employee, Collection<ToldDay> days);

    void forget(EmployeeId employee, LocalDate before);
}
