package id.edaran.roster.attendance;

import id.edaran.contracts.event.AttendanceChannel;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.ReportFiled;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Files what somebody did on a day. Who reports again adds to what they said; the first report is the one
/// that was in time or not.
@ApplicationScoped
public class FileReport {
    private final FindStaff findStaff;
    private final FindAttendance findAttendance;
    private final RecordAttendance recordAttendance;
    private final Reports reports;
    private final AddressLocks locks;
    private final Outbox outbox;

    FileReport(
            FindStaff findStaff,
            FindAttendance findAttendance,
            RecordAttendance recordAttendance,
            Reports reports,
            AddressLocks locks,
            Outbox outbox) {
        this.findStaff = findStaff;
        this.findAttendance = findAttendance;
        this.recordAttendance = recordAttendance;
        this.reports = reports;
        this.locks = locks;
        this.outbox = outbox;
    }

    /// A report as it is brought here.
    ///
    /// @param date null for the day of work that the person is in
    /// @param recordedBy the clerk who wrote it down; null where it is the person's own word
    /// @param source what it comes from, so that it counts once however often it is brought; null where
    ///     that is seen to elsewhere
    public record Draft(
            EmployeeId employee,
            @Nullable LocalDate date,
            Instant filedAt,
            AttendanceChannel channel,
            @Nullable String recordedBy,
            String text,
            @Nullable String source) {}

    /// @return empty where nobody has the id
    @Transactional
    public Optional<AttendanceOutcome<WorkReport>> file(Draft draft) {
        // One after the other for each person, so that what is told of them keeps its order.
        locks.hold("attendance:" + draft.employee());
        return findStaff.find(draft.employee()).map(staff -> file(staff, draft));
    }

    private AttendanceOutcome<WorkReport> file(Staff staff, Draft draft) {
        LocalDate date = draft.date() == null
                ? recordAttendance.dayOfWork(
                        draft.employee(),
                        draft.filedAt(),
                        LocalDate.ofInstant(
                                draft.filedAt(),
                                findAttendance.zone(staff.agency().region())))
                : draft.date();
        Optional<ReportingDuty> duty = findAttendance.of(staff, date).flatMap(Expectation::reportDuty);
        if (duty.isPresent()
                && draft.channel()
                        .reporting()
                        .filter(channel -> !duty.get().accepts(channel))
                        .isPresent()) {
            return new OtherChannel<>(duty.get(), date);
        }
        WorkReport report = new WorkReport(
                new ReportId(UUID.randomUUID()),
                draft.employee(),
                date,
                draft.filedAt(),
                draft.channel(),
                draft.recordedBy(),
                duty.isPresent() && duty.get().isLate(draft.filedAt()),
                draft.text());
        if (!reports.add(report, draft.source())) {
            return new Repeated<>();
        }
        outbox.append(
                EventType.REPORT_FILED,
                report.employee().value(),
                new ReportFiled(
                        report.id().toString(),
                        report.employee().value(),
                        staff.employee().unit().value(),
                        staff.agency().code().value(),
                        staff.agency().region().value(),
                        date,
                        report.channel(),
                        report.filedAt(),
                        report.late()));
        return new Recorded<>(report);
    }
}
