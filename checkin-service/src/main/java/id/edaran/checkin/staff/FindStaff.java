package id.edaran.checkin.staff;

import id.edaran.checkin.people.Person;
import id.edaran.contracts.event.Assignment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Finds out whether somebody works for a city, and where on a day.
@ApplicationScoped
public class FindStaff {
    private final StaffMembers members;
    private final UnitRosters rosters;

    FindStaff(StaffMembers members, UnitRosters rosters) {
        this.members = members;
        this.rosters = rosters;
    }

    /// Those of the people who are of the staff, on one day each.
    @Transactional
    public Map<Person, StaffDay> on(Map<Person, LocalDate> days) {
        if (days.isEmpty()) {
            return Map.of();
        }
        Map<Person, StaffMember> found = members.of(days.keySet());
        Map<StaffMember, LocalDate> daysOfMembers = new HashMap<>();
        found.forEach((person, member) -> daysOfMembers.put(member, Objects.requireNonNull(days.get(person))));
        Map<StaffMember, Assignment> assignments = rosters.assignments(daysOfMembers);
        Map<Person, StaffDay> staff = new HashMap<>();
        found.forEach((person, member) -> staff.put(person, new StaffDay(member, assignments.get(member))));
        return staff;
    }

    @Transactional
    public Optional<StaffMember> member(Person person) {
        return members.of(person);
    }

    /// @param employee the directory's id, as it stands in a token
    @Transactional
    public Optional<StaffMember> called(String employee) {
        return members.called(employee);
    }

    /// The region of an agency; empty where no unit of it has been told.
    @Transactional
    public Optional<String> regionOf(String agency) {
        return members.regionOf(agency);
    }
}
