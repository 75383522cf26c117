package id.edaran.roster.absences;

import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When people are on leave or ill; no two absences of one person have a day in common.
public interface Absences {
    Optional<Versioned<Absence>> find(EmployeeId employee, AbsenceId id);

    /// Somebody's absences by their first days.
    ///
    /// @param after begin behind this day
    List<Absence> list(EmployeeId employee, @Nullable LocalDate after, int limit);

    /// Another absence of the same person that has a day in common with this one.
    Optional<Absence> overlapping(Absence absence);

    void save(Versioned<Absence> absence);

    void remove(Absence absence);
}
