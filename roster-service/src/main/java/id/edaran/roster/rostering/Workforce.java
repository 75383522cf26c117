package id.edaran.roster.rostering;

import id.edaran.contracts.law.PersonFacts;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// What a roster needs to know of an agency: its shares depend on all of its units and people.
///
/// @param units by code
/// @param members by employee id
/// @param holidays of the agency's region and the regions above it
public record Workforce(AgencyCode agency, List<WorkingUnit> units, List<Member> members, Set<LocalDate> holidays) {
    public Workforce {
        units = units.stream().sorted(Comparator.comparing(WorkingUnit::code)).toList();
        members =
                members.stream().sorted(Comparator.comparing(Member::employee)).toList();
        holidays = Set.copyOf(holidays);
    }

    /// A unit and the days on which it works, holidays aside.
    public record WorkingUnit(UnitCode code, Set<DayOfWeek> workingDays) {
        public WorkingUnit {
            workingDays = Set.copyOf(workingDays);
        }
    }

    /// Somebody of the agency.
    ///
    /// @param section empty where the directory names none
    public record Member(EmployeeId employee, UnitCode unit, String section, PersonFacts facts) {}
}
