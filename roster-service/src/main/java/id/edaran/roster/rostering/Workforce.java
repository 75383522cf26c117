package id.edaran.roster.rostering;

import id.edaran.contracts.law.PersonFacts;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a roster needs to know of an agency: its shares depend on all of its units and people.
///
/// @param units by code
/// @param members by employee id
/// @param holidays of the agency's region and the regions above it
/// @param away when people are away, whatever any rule says
/// @param pins whom the agency head named for duty in a unit on a day
/// @param recalls the days for which people were called to the office
public record Workforce(
        AgencyCode agency,
        List<WorkingUnit> units,
        List<Member> members,
        Set<LocalDate> holidays,
        Map<EmployeeId, List<Away>> away,
        Map<UnitCode, Map<LocalDate, Set<EmployeeId>>> pins,
        Map<EmployeeId, Set<LocalDate>> recalls) {
    public Workforce {
        away = Map.copyOf(away);
        pins = Map.copyOf(pins);
        recalls = Map.copyOf(recalls);
        units = units.stream().sorted(Comparator.comparing(WorkingUnit::code)).toList();
        members =
                members.stream().sorted(Comparator.comparing(Member::employee)).toList();
        holidays = Set.copyOf(holidays);
    }

    public Workforce(AgencyCode agency, List<WorkingUnit> units, List<Member> members, Set<LocalDate> holidays) {
        this(agency, units, members, holidays, Map.of(), Map.of(), Map.of());
    }

    /// Days on which somebody is away, both inclusive.
    ///
    /// @param until null for an open end
    public record Away(LocalDate from, @Nullable LocalDate until, Kind kind) {
        public enum Kind {
            ISOLATION,
            LEAVE
        }

        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
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
