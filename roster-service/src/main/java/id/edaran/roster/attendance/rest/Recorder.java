package id.edaran.roster.attendance.rest;

import id.edaran.contracts.Fields;
import id.edaran.contracts.Message;
import id.edaran.contracts.event.AttendanceChannel;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.FindStaff;
import id.edaran.roster.directory.Staff;
import id.edaran.roster.rest.RosterReaders;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Bodies;
import id.edaran.support.security.Caller;
import id.edaran.support.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who records something of whom: people for themselves, clerks of the agency for those without a
/// smartphone, systems for everybody whom they see.
///
/// @param staff empty where nobody has the id
/// @param channels that this caller may record by; the first one where the body names none
/// @param recordedBy the caller, where they vouch for somebody else
/// @param leeway how far back the caller may say that it was
record Recorder(
        Optional<Staff> staff,
        List<AttendanceChannel> channels,
        @Nullable String recordedBy,
        Duration leeway) {
    /// How far back clerks and systems may bring things in.
    private static final Duration BACK = Duration.ofDays(31);
    /// People say when they do it; a telephone without a network may say it a little later.
    private static final Duration OWN_WORD = Duration.ofMinutes(15);
    /// Clocks of other machines may be ahead of ours.
    private static final Duration AHEAD = Duration.ofMinutes(2);

    /// @throws ProblemException 403 for whoever may not record anything of this person
    static Recorder of(Caller caller, @Nullable String body, FindStaff findStaff) {
        caller.require(Role.EMPLOYEE, Role.HR_ADMIN, Role.AGENCY_HEAD, Role.SYSTEM);
        String named = Bodies.peek(body, "employee");
        EmployeeId employee = named == null && caller.has(Role.EMPLOYEE) ? new EmployeeId(caller.subject()) : id(named);
        boolean self = employee != null && RosterReaders.isSelf(caller, employee);
        if (!self) {
            caller.require(Role.HR_ADMIN, Role.AGENCY_HEAD, Role.SYSTEM);
        }
        Optional<Staff> staff = Optional.ofNullable(employee).flatMap(findStaff::find);
        staff.ifPresent(someone -> caller.requireAgency(
                someone.agency().region().value(), someone.agency().code().value()));
        if (self) {
            return new Recorder(staff, List.of(AttendanceChannel.WEB), null, OWN_WORD);
        }
        return caller.has(Role.HR_ADMIN, Role.AGENCY_HEAD)
                ? new Recorder(staff, List.of(AttendanceChannel.CLERK, AttendanceChannel.PHONE), caller.subject(), BACK)
                : new Recorder(staff, List.of(AttendanceChannel.SYSTEM), caller.subject(), BACK);
    }

    private static @Nullable EmployeeId id(@Nullable String named) {
        return named == null ? null : new EmployeeId(named);
    }

    /// Reads whom it is about; a stand-in where that is a fault.
    EmployeeId employee(Fields fields) {
        fields.code("employee");
        if (staff.isEmpty() && !fields.faulted("employee")) {
            fields.fault(
                    "employee",
                    fields.has("employee")
                            ? new Message("tidak ada di direktori", "is nobody in the directory")
                            : Message.REQUIRED);
        }
        return staff.map(someone -> someone.employee().id()).orElse(new EmployeeId("x"));
    }

    AttendanceChannel channel(Fields fields) {
        AttendanceChannel channel = fields.word("channel", AttendanceChannel.class);
        if (channel != null && !channels.contains(channel)) {
            fields.fault("channel", Message.noneOf(channels));
        }
        return channel == null ? channels.getFirst() : channel;
    }

    /// When it was, as the body says; now where it does not.
    Instant at(Fields fields, Instant now) {
        Instant at = fields.instant("at");
        if (at == null) {
            return now;
        }
        if (at.isAfter(now.plus(AHEAD))) {
            fields.fault("at", new Message("belum terjadi", "is yet to come"));
        } else if (at.isBefore(now.minus(leeway))) {
            fields.fault(
                    "at",
                    new Message(
                            "paling lama " + leeway.toMinutes() + " menit yang lalu",
                            "must be at most " + leeway.toMinutes() + " minutes ago"));
        }
        return at.isAfter(now) ? now : at;
    }

    /// A day that may be reported of; null where the body names none.
    @Nullable
    LocalDate date(Fields fields, LocalDate today) {
        LocalDate date = fields.date("date");
        if (date != null && (date.isAfter(today) || date.isBefore(today.minusDays(BACK.toDays())))) {
            fields.fault(
                    "date",
                    new Message(
                            "harus hari ini, " + today + ", atau paling lama " + BACK.toDays() + " hari sebelumnya",
                            "must be today, " + today + ", or at most " + BACK.toDays() + " days before"));
        }
        return date;
    }
}
