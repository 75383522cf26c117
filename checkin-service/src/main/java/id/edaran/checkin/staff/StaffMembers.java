package id.edaran.checkin.staff;

import id.edaran.checkin.people.Person;
import id.edaran.contracts.event.EmployeeChanged;
import id.edaran.contracts.event.UnitChanged;
import java.util.Optional;

/// The people and units of whom roster-service has told.
public interface StaffMembers {
    /// Ignored when not newer than what is known of the unit.
    void know(UnitChanged unit);

    /// Ignored when not newer than what is known of the person.
    void know(EmployeeChanged employee);

    void forgetUnit(String unit);

    void forgetEmployee(String employee);

    /// Whoever of the staff has one of the person's numbers.
    Optional<StaffMember> of(Person person);

    /// @param employee the directory's id, as it stands in a token
    Optional<StaffMember> called(String employee);

    /// The region of an agency, as its units tell it.
    Optional<String> regionOf(String agency);

    int count(String agency);
}
