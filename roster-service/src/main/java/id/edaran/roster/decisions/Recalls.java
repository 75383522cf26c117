package id.edaran.roster.decisions;

import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.Versioned;
import java.time.LocalDate;
import java.util.Optional;

/// Whom the agency heads called in, also where they took it back.
public interface Recalls {
    Optional<Versioned<Recall>> find(EmployeeId employee, LocalDate date);

    void save(Versioned<Recall> recall);
}
