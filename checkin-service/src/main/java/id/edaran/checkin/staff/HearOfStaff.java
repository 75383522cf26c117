package id.edaran.checkin.staff;

import id.edaran.contracts.event.EmployeeChanged;
import id.edaran.contracts.event.RosterRecomputed;
import id.edaran.contracts.event.UnitChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/// Takes note of what roster-service says of units, people and their days. Older words, and the same one again, change
/// nothing.
@ApplicationScoped
public class HearOfStaff {
    private final StaffMembers members;
    private final UnitRosters rosters;

    HearOfStaff(StaffMembers members, UnitRosters rosters) {
        this.members = members;
        this.rosters = rosters;
    }

    @Transactional
    public void of(UnitChanged unit) {
        members.know(unit);
    }

    @Transactional
    public void of(EmployeeChanged employee) {
        members.know(employee);
    }

    @Transactional
    public void of(RosterRecomputed told) {
        UnitRoster roster = UnitRoster.of(told);
        Optional<UnitRoster> kept = rosters.lock(roster.unit());
        if (kept.isEmpty() || kept.get().revision() < roster.revision()) {
            rosters.keep(kept.map(roster::continuing).orElse(roster));
        }
    }

    @Transactional
    public void unitGone(String unit) {
        members.forgetUnit(unit);
    }

    @Transactional
    public void employeeGone(String employee) {
        members.forgetEmployee(employee);
    }

    @Transactional
    public void rosterGone(String unit) {
        rosters.forget(unit);
    }
}
