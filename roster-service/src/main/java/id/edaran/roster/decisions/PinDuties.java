package id.edaran.roster.decisions;

import id.edaran.contracts.Fault;
import id.edaran.contracts.Faults;
import id.edaran.contracts.Message;
import id.edaran.contracts.event.DutiesPinned;
import id.edaran.contracts.event.EventType;
import id.edaran.roster.directory.Agencies;
import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.CheckVersion;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.FindStaff;
import id.edaran.roster.directory.RecordingOutcome;
import id.edaran.roster.directory.RecordingOutcome.Recorded;
import id.edaran.roster.directory.RecordingOutcome.Refused;
import id.edaran.roster.directory.Staff;
import id.edaran.roster.directory.Unit;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.directory.Units;
import id.edaran.roster.directory.Versioned;
import id.edaran.roster.rostering.FindRosters;
import id.edaran.roster.rostering.RequestRecomputation;
import id.edaran.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An agency head says who is on duty in a unit on a day; whoever was said so before and is not any more goes
/// back to what the rules say.
@ApplicationScoped
public class PinDuties {
    private final FindStaff findStaff;
    private final Units units;
    private final Agencies agencies;
    private final Duties duties;
    private final FindRosters findRosters;
    private final RequestRecomputation requestRecomputation;
    private final Outbox outbox;
    private final Clock clock;

    PinDuties(
            FindStaff findStaff,
            Units units,
            Agencies agencies,
            Duties duties,
            FindRosters findRosters,
            RequestRecomputation requestRecomputation,
            Outbox outbox,
            Clock clock) {
        this.findStaff = findStaff;
        this.units = units;
        this.agencies = agencies;
        this.duties = duties;
        this.findRosters = findRosters;
        this.requestRecomputation = requestRecomputation;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param people in the order in which they were named, so that faults can be
    /// @param ifMatch entity tag of the decision that is replaced
    /// @return empty where no unit has the code
    @Transactional
    public Optional<RecordingOutcome<Duty>> pin(
            UnitCode code, LocalDate date, List<EmployeeId> people, @Nullable String ifMatch) {
        return findStaff
                .hold(code)
                .flatMap(unit ->
                        agencies.find(unit.agency()).map(agency -> pin(unit, agency.value(), date, people, ifMatch)));
    }

    private RecordingOutcome<Duty> pin(
            Unit unit, Agency agency, LocalDate date, List<EmployeeId> people, @Nullable String ifMatch) {
        Optional<Versioned<Duty>> found = duties.find(unit.code(), date);
        CheckVersion.before(found, ifMatch);
        List<Fault> faults = faults(unit, agency, date, people);
        if (!faults.isEmpty()) {
            return new Refused<>(faults);
        }
        Versioned<Duty> pinned = new Versioned<>(
                new Duty(unit.code(), date, people, clock.instant()),
                found.map(Versioned::version).orElse(0L) + 1);
        duties.save(pinned);
        outbox.append(
                EventType.DUTIES_PINNED,
                agency.code().value(),
                new DutiesPinned(
                        agency.code().value(),
                        agency.region().value(),
                        unit.code().value(),
                        date,
                        pinned.value().employees().stream()
                                .map(EmployeeId::value)
                                .toList(),
                        pinned.value().decidedAt(),
                        pinned.version()));
        requestRecomputation.recomputeAtOnce(List.of(agency.code()));
        return new Recorded<>(pinned, found.isEmpty());
    }

    private List<Fault> faults(Unit unit, Agency agency, LocalDate date, List<EmployeeId> people) {
        Faults faults = new Faults();
        if (date.isBefore(findRosters.today(agency.region()))) {
            faults.add(
                    "date",
                    new Message(
                            "sudah lewat; tidak ada lagi yang dapat piket", "is past; nobody can be on duty any more"));
        }
        for (int i = 0; i < people.size(); i++) {
            String pointer = "/employees/" + i;
            Optional<Staff> staff = findStaff.find(people.get(i));
            if (staff.isEmpty()) {
                faults.add(pointer, new Message("tidak ada di direktori", "is nobody in the directory"));
            } else if (!isOf(unit, staff.get())) {
                faults.add(
                        pointer,
                        new Message(
                                "bukan dari unit ini maupun unit perangkat daerahnya di bawahnya",
                                "belongs neither to the unit nor to one of its agency beneath it"));
            }
        }
        return faults.all();
    }

    /// A head decides about the people of one agency alone, whatever other agencies' units hang beneath.
    private boolean isOf(Unit unit, Staff staff) {
        return staff.agency().code().equals(unit.agency())
                && units.path(staff.employee().unit()).contains(unit.code());
    }
}
