package id.edaran.roster.rostering;

import id.edaran.contracts.law.PersonFacts;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a roster needs to know of an agency: its shares depend on all of its units and people.
///
/// The facts about single days ([#away()], [#pins()], [#recalls()]) are those of the people who work for
/// the agency now, past ones among them: what is computed of a day must not depend on when somebody
/// asks.
///
/// @param units by code
/// @param members by employee id
/// @param holidays of the agency's region and the regions above it
/// @param away when people cannot work, be it from illness, leave or isolation; those without are not in it
/// @param pins whom the agency head put on duty in a unit on a day (row TSL-5); days without are not in it
/// @param recalls days for which the agency head called people in (row BTG-7), also where no rule allows it
///     any more
/// @param swaps whose duties people agreed to take, in the order in which they did
public record Workforce(
        AgencyCode agency,
        List<WorkingUnit> units,
        List<Member> members,
        Set<LocalDate> holidays,
        Map<EmployeeId, List<Away>> away,
        Map<UnitCode, Map<LocalDate, Set<EmployeeId>>> pins,
        Map<EmployeeId, Set<LocalDate>> recalls,
        List<Swap> swaps) {
    public Workforce {
        units = units.stream().sorted(Comparator.comparing(WorkingUnit::code)).toList();
        members =
                members.stream().sorted(Comparator.comparing(Member::employee)).toList();
        holidays = Set.copyOf(holidays);
        away = away.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
        pins = pins.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> copied(entry.getValue())));
        recalls = copied(recalls);
        swaps = List.copyOf(swaps);
    }

    /// A workforce of whom nobody swapped a duty.
    public Workforce(
            AgencyCode agency,
            List<WorkingUnit> units,
            List<Member> members,
            Set<LocalDate> holidays,
            Map<EmployeeId, List<Away>> away,
            Map<UnitCode, Map<LocalDate, Set<EmployeeId>>> pins,
            Map<EmployeeId, Set<LocalDate>> recalls) {
        this(agency, units, members, holidays, away, pins, recalls, List.of());
    }

    /// The same workforce after its people agreed on these.
    public Workforce withSwaps(List<Swap> agreed) {
        return new Workforce(agency, units, members, holidays, away, pins, recalls, agreed);
    }

    /// A workforce of whom nobody is away, pinned or recalled.
    public Workforce(AgencyCode agency, List<WorkingUnit> units, List<Member> members, Set<LocalDate> holidays) {
        this(agency, units, members, holidays, Map.of(), Map.of(), Map.of());
    }

    /// By person, the days on which they are named for duty: a head of a unit may name people of the units beneath it.
    Map<EmployeeId, Set<LocalDate>> pinned() {
        Map<EmployeeId, Set<LocalDate>> pinned = new HashMap<>();
        pins.values()
                .forEach(ofUnit -> ofUnit.forEach((date, people) -> people.forEach(person ->
                        pinned.computeIfAbsent(person, added -> new HashSet<>()).add(date))));
        return pinned;
    }

    private static <K, V> Map<K, Set<V>> copied(Map<K, Set<V>> sets) {
        return sets.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /// Whether a unit works on a day.
    public boolean works(WorkingUnit unit, LocalDate day) {
        return unit.workingDays().contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /// A unit and the days on which it works, holidays aside.
    ///
    /// @param counter whether it directly serves the public (row TSL-5)
    public record WorkingUnit(UnitCode code, Set<DayOfWeek> workingDays, boolean counter) {
        public WorkingUnit {
            workingDays = Set.copyOf(workingDays);
        }

        /// A unit that does not serve the public.
        public WorkingUnit(UnitCode code, Set<DayOfWeek> workingDays) {
            this(code, workingDays, false);
        }
    }

    /// Somebody of the agency.
    ///
    /// @param section empty where the directory names none
    public record Member(EmployeeId employee, UnitCode unit, String section, PersonFacts facts) {}

    /// Days on which somebody cannot work, both inclusive. Several of one person may overlap: who is on leave
    /// may have to isolate.
    ///
    /// @param until null for an open end
    public record Away(LocalDate from, @Nullable LocalDate until, Kind kind) {
        /// What rosters show; illness stands as leave, so that no roster tells it.
        public enum Kind {
            ISOLATION,
            LEAVE
        }

        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /// Two people of a unit take each other's duty.
    ///
    /// @param employee gives away the duty of `date` and is on duty on `colleagueDate`
    /// @param colleague gives away the duty of `colleagueDate` and is on duty on `date`
    public record Swap(
            String id,
            UnitCode unit,
            EmployeeId employee,
            LocalDate date,
            EmployeeId colleague,
            LocalDate colleagueDate) {
        /// Who is on duty on a day because of it; null on other days.
        @Nullable
        EmployeeId taker(LocalDate day) {
            return day.equals(date) ? colleague : day.equals(colleagueDate) ? employee : null;
        }

        /// Who is not on duty on a day because of it; null on other days.
        @Nullable
        EmployeeId giver(LocalDate day) {
            return day.equals(date) ? employee : day.equals(colleagueDate) ? colleague : null;
        }
    }
}
