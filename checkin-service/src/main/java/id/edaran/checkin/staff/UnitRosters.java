package id.edaran.checkin.staff;

import id.edaran.contracts.event.Assignment;
import java.time.LocalDate;
import java.util.Optional;

/// The newest roster of each unit, with the last days before it.
public interface UnitRosters {
    /// The roster that is kept, held until the transaction ends; empty where there is none.
    Optional<UnitRoster> lock(String unit);

    void keep(UnitRoster roster);

    void forget(String unit);

    Optional<Assignment> assignment(String unit, String employee, LocalDate day);
}
