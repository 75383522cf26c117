package id.edaran.checkin.staff;

import id.edaran.contracts.event.Assignment;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// The newest roster of each unit, with the last days before it.
public interface UnitRosters {
    /// The roster that is kept, held until the transaction ends; empty where there is none.
    Optional<UnitRoster> lock(String unit);

    void keep(UnitRoster roster);

    void forget(String unit);

    /// What the rosters say of the members' days; members of whom they say nothing are missing.
    Map<StaffMember, Assignment> assignments(Map<StaffMember, LocalDate> days);
}
