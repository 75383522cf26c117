package id.edaran.roster.attendance;

import id.edaran.contracts.event.AttendanceRecorded;
import id.edaran.contracts.event.AttendanceRecorded.Kind;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.meaning.ReportingDuty;
import id.edaran.roster.attendance.AttendanceOutcome.OtherChannel;
import id.edaran.roster.attendance.AttendanceOutcome.Recorded;
import id.edaran.roster.attendance.AttendanceOutcome.Repeated;
import id.edaran.roster.directory.AddressLocks;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.FindStaff;
import id.edaran.roster.directory.Staff;
import id.edaran.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Records that somebody came or went, once for each source that says so.
@ApplicationScoped
public class RecordAttendance {
    private final FindStaff findStaff;
    private final FindAttendance findAttendance;
    private final Attendances attendances;
    private final AddressLocks locks;
    private final Outbox outbox;

    RecordAttendance(
            FindStaff findStaff,
            FindAttendance findAttendance,
            Attendances attendances,
            AddressLocks locks,
            Outbox outbox) {
        this.findStaff = findStaff;
        this.findAttendance = findAttendance;
        this.attendances = attendances;
        this.locks = locks;
        this.outbox = outbox;
    }

    /// @return empty where nobody has the id
    @Transactional
    public Optional<AttendanceOutcome<Mark>> record(Sighting sighting) {
        // One after the other for each person, so that what is told of them keeps its order.
        locks.hold("attendance:" + sighting.employee());
        return findStaff.find(sighting.employee()).map(staff -> record(staff, sighting));
    }

    private AttendanceOutcome<Mark> record(Staff staff, Sighting sighting) {
        LocalDate calendarDay = LocalDate.ofInstant(
                sighting.at(), findAttendance.zone(staff.agency().region()));
        LocalDate date = switch (sighting.kind()) {
            case ARRIVAL -> calendarDay;
            case DEPARTURE -> dayOfWork(sighting.employee(), sighting.at(), calendarDay);
        };
        Optional<ReportingDuty> duty = sighting.kind() == Kind.ARRIVAL
                ? findAttendance.of(staff, date).flatMap(Expectation::attendanceDuty)
                : Optional.empty();
        if (duty.isPresent()
                && sighting.channel()
                        .reporting()
                        .filter(channel -> !duty.get().accepts(channel))
                        .isPresent()) {
            return new OtherChannel<>(duty.get(), date);
        }
        Mark mark = new Mark(
                new AttendanceId(UUID.randomUUID()),
                sighting.employee(),
                date,
                sighting.kind(),
                sighting.at(),
                sighting.place(),
                sighting.channel(),
                sighting.recordedBy(),
                duty.isPresent() && duty.get().isLate(sighting.at()));
        if (!attendances.add(mark, sighting.source())) {
            return new Repeated<>();
        }
        outbox.append(EventType.ATTENDANCE_RECORDED, mark.employee().value(), told(staff, mark));
        return new Recorded<>(mark);
    }

    /// The day of work that somebody is in at an instant.
    @Transactional(Transactional.TxType.MANDATORY)
    LocalDate dayOfWork(EmployeeId employee, Instant at, LocalDate calendarDay) {
        return DayOfWork.at(at, calendarDay, marks(employee, calendarDay.minusDays(1)), marks(employee, calendarDay));
    }

    private List<Mark> marks(EmployeeId employee, LocalDate day) {
        return attendances.on(day, List.of(employee)).getOrDefault(employee, List.of());
    }

    private static AttendanceRecorded told(Staff staff, Mark mark) {
        return new AttendanceRecorded(
                mark.id().toString(),
                mark.employee().value(),
                staff.employee().unit().value(),
                staff.agency().code().value(),
                staff.agency().region().value(),
                mark.date(),
                mark.kind(),
                mark.place(),
                mark.channel(),
                mark.at(),
                mark.late());
    }
}
