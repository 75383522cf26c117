package id.edaran.checkin.staff;

import id.edaran.checkin.people.Person;
import id.edaran.contracts.event.EmployeeChanged;
import id.edaran.contracts.event.UnitChanged;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The people and units of whom roster-service has told.
public interface StaffMembers {
    /// Ignored when not newer than what is known of the unit.
    void know(UnitChanged unit);

    /// Ignored when not newer than what is known of the person.
    void know(EmployeeChanged employee);

    void forgetUnit(String unit);

    void forgetEmployee(String employee);

    /// Whoever of the staff has one of each person's numbers; people who are none of the staff are missing.
    Map<Person, StaffMember> of(Collection<Person> people);

    default Optional<StaffMember> of(Person person) {
        return Optional.ofNullable(of(List.of(person)).get(person));
    }

    /// @param employee the directory's id, as it stands in a token
    Optional<StaffMember> called(String employee);

    /// The region of an agency, as its units tell it.
    Optional<String> regionOf(String agency);

    int count(String agency);
}
