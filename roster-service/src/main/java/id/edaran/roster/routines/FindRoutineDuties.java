package id.edaran.roster.routines;

import id.edaran.contracts.law.OfficeFacts;
import id.edaran.contracts.rule.TestKind;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.Unit;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.directory.Units;
import id.edaran.roster.directory.Versioned;
import id.edaran.roster.rostering.Timelines;
import id.edaran.roster.rostering.Workforces;
import id.edaran.roster.routines.OfficeDuties.Demand;
import id.edaran.roster.routines.OfficeDuties.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Answers which duties of an agency return, how each stands at a day, and which clause demands it.
@ApplicationScoped
public class FindRoutineDuties {
    private final Timelines timelines;
    private final Workforces workforces;
    private final Units units;
    private final Evidences evidences;
    private final StaffTests staffTests;
    private final Clock clock;

    FindRoutineDuties(
            Timelines timelines,
            Workforces workforces,
            Units units,
            Evidences evidences,
            StaffTests staffTests,
            Clock clock) {
        this.timelines = timelines;
        this.workforces = workforces;
        this.units = units;
        this.evidences = evidences;
        this.staffTests = staffTests;
        this.clock = clock;
    }

    /// By id. A day that is over is judged by the rules that were known when it ended; its people are those
    /// of today.
    @Transactional
    public List<RoutineDuty> of(Agency agency, LocalDate on) {
        return timeline(agency, on).map(timeline -> of(agency, timeline, on)).orElse(List.of());
    }

    private List<RoutineDuty> of(Agency agency, Timeline timeline, LocalDate on) {
        List<Demand> demands = new OfficeDuties(timeline, workforces.of(agency.code()), places(agency), on).demands();
        List<RoutineDutyId> ids = demands.stream().map(Demand::id).toList();
        Map<RoutineDutyId, Evidence> newest = evidences.newest(ids, on);
        Map<RoutineDutyId, LocalDate> settled = evidences.settled(ids, on);
        boolean counts = demands.stream().anyMatch(demand -> isCounted(demand.id()));
        Map<EmployeeId, LocalDate> tested = counts ? tested(agency, timeline, on) : Map.of();
        return demands.stream()
                .map(demand -> isCounted(demand.id())
                        ? demand.counted(tested, on)
                        : demand.settled(settled.get(demand.id()), newest.get(demand.id()), on))
                .sorted(Comparator.comparing(RoutineDuty::id))
                .toList();
    }

    private static boolean isCounted(RoutineDutyId id) {
        return id.routine() == Routine.STAFF_ANTIGEN_TEST;
    }

    /// The circulars ask for antigen tests by name: another kind of test is none, at the door as here.
    private Map<EmployeeId, LocalDate> tested(Agency agency, Timeline timeline, LocalDate on) {
        Instant end = on.plusDays(1).atStartOfDay(timeline.timeZone()).toInstant();
        Map<EmployeeId, LocalDate> tested = new HashMap<>();
        staffTests
                .newest(agency.code(), TestKind.ANTIGEN, end)
                .forEach((employee, sampledAt) -> tested.put(employee, timeline.dayOf(sampledAt)));
        return tested;
    }

    private Optional<Timeline> timeline(Agency agency, LocalDate on) {
        Optional<Timeline> newest = timelines.newest(agency.region());
        boolean isPast = newest.filter(timeline -> on.isBefore(timeline.dayOf(clock.instant())))
                .isPresent();
        return isPast ? timelines.atTheEndOf(agency.region(), on).or(() -> newest) : newest;
    }

    private List<Place> places(Agency agency) {
        Map<UnitCode, Unit> ofAgency = new LinkedHashMap<>();
        units.ofAgency(agency.code()).stream().map(Versioned::value).forEach(unit -> ofAgency.put(unit.code(), unit));
        return ofAgency.values().stream()
                .map(unit -> new Place(
                        unit.code(),
                        unit.parent() != null && ofAgency.containsKey(unit.parent()) ? unit.parent() : null,
                        OfficeFacts.ofUnit(
                                agency.code().value(), path(unit, ofAgency), unit.kind(), unit.publicFacing())))
                .toList();
    }

    /// Read from what is at hand, because an agency can have hundreds of units; those of other agencies are
    /// asked for.
    private List<String> path(Unit unit, Map<UnitCode, Unit> ofAgency) {
        List<String> path = new ArrayList<>();
        UnitCode next = unit.code();
        while (next != null) {
            Unit known = ofAgency.get(next);
            if (known == null) {
                return Stream.concat(path.stream(), units.path(next).stream().map(UnitCode::value))
                        .toList();
            }
            path.add(next.value());
            next = known.parent();
        }
        return path;
    }
}
