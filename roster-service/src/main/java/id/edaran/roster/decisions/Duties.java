package id.edaran.roster.decisions;

import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.directory.Versioned;
import java.time.LocalDate;
import java.util.Optional;

/// Whom the agency heads pinned to be on duty.
public interface Duties {
    Optional<Versioned<Duty>> find(UnitCode unit, LocalDate date);

    void save(Versioned<Duty> duty);
}
