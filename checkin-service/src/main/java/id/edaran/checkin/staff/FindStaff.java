package id.edaran.checkin.staff;

import id.edaran.checkin.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
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

    @Transactional
    public Optional<StaffDay> on(Person person, LocalDate day) {
        return members.of(person)
                .map(member -> new StaffDay(
                        member,
                        rosters.assignment(member.unit(), member.employee(), day)
                                .orElse(null)));
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
