package id.edaran.roster.decisions;

import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.Versioned;
import java.util.Optional;

/// Whom the agency heads named.
public interface Designations {
    Optional<Versioned<Designation>> find(EmployeeId employee);

    void save(Versioned<Designation> designation);
}
