package id.edaran.roster.dutylists;

import id.edaran.roster.directory.Agencies;
import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.Employee;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.Employees;
import id.edaran.roster.directory.Unit;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.directory.Units;
import id.edaran.roster.directory.Versioned;
import id.edaran.roster.rostering.FindReasons;
import id.edaran.roster.rostering.FindRosters;
import id.edaran.roster.rostering.RosterAnswer;
import id.edaran.roster.rostering.RosterReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Makes the duty list of a unit and a month.
@ApplicationScoped
public class FindDutyList {
    private final Units units;
    private final Agencies agencies;
    private final Employees employees;
    private final FindRosters findRosters;
    private final FindReasons findReasons;
    private final Clock clock;

    FindDutyList(
            Units units,
            Agencies agencies,
            Employees employees,
            FindRosters findRosters,
            FindReasons findReasons,
            Clock clock) {
        this.units = units;
        this.agencies = agencies;
        this.employees = employees;
        this.findRosters = findRosters;
        this.findReasons = findReasons;
        this.clock = clock;
    }

    /// A unit and the agency that it belongs to, for whoever asks whether a reader may see them.
    public record Office(Unit unit, Agency agency) {}

    @Transactional
    public Optional<Office> office(UnitCode code) {
        return units.find(code)
                .map(Versioned::value)
                .flatMap(unit -> agencies.find(unit.agency()).map(agency -> new Office(unit, agency.value())));
    }

    /// @param reader what they may not know of absences is withheld
    /// @param named whether they may know the names of the agency's people
    @Transactional
    public Optional<DutyList> find(Office office, YearMonth month, RosterReader reader, boolean named) {
        return findRosters
                .ofUnit(office.unit().code(), month.atDay(1), month.atEndOfMonth())
                .map(roster -> list(office, month, roster, reader, named));
    }

    private DutyList list(Office office, YearMonth month, RosterAnswer roster, RosterReader reader, boolean named) {
        RosterAnswer read = roster.readBy(reader);
        Map<EmployeeId, String> names = named ? names(office, roster) : Map.of();
        // Absences have no clause, so nothing of them shows in the bases.
        return new DutyList(
                office.unit(),
                office.agency(),
                month,
                clock.instant(),
                roster.policyVersion(),
                read.lines().stream()
                        .map(line -> new DutyList.Line(
                                line.employee(),
                                names.get(line.employee()),
                                line.days().stream()
                                        .collect(Collectors.toMap(RosterAnswer.Day::date, Function.identity()))))
                        .toList(),
                Bases.of(roster, findReasons.of(roster)),
                roster.conflicts());
    }

    /// Whoever went to another agency since is known there.
    private Map<EmployeeId, String> names(Office office, RosterAnswer roster) {
        Set<UnitCode> own = units.ofAgency(office.agency().code()).stream()
                .map(unit -> unit.value().code())
                .collect(Collectors.toSet());
        Map<EmployeeId, String> names = new HashMap<>();
        employees
                .known(roster.lines().stream().map(RosterAnswer.Line::employee).toList(), List.of(), List.of())
                .byId()
                .forEach((id, found) -> {
                    Employee employee = found.value();
                    if (own.contains(employee.unit())) {
                        names.put(id, employee.identity().name());
                    }
                });
        return names;
    }
}
