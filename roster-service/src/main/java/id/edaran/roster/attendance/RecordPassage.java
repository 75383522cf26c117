package id.edaran.roster.attendance;

import id.edaran.contracts.event.AttendanceChannel;
import id.edaran.contracts.event.AttendanceRecorded.Kind;
import id.edaran.contracts.event.AttendanceRecorded.Place;
import id.edaran.contracts.event.EntryDecided;
import id.edaran.contracts.event.EntryDecided.Decision;
import id.edaran.contracts.event.EntryDecided.Purpose;
import id.edaran.contracts.event.ExitRecorded;
import id.edaran.roster.directory.FindStaff;
import id.edaran.roster.directory.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes over that a gate let somebody in to work at a site of their own agency, and that they left it:
/// nobody has to say again what the gate knows.
@ApplicationScoped
public class RecordPassage {
    private final FindStaff findStaff;
    private final RecordAttendance recordAttendance;

    RecordPassage(FindStaff findStaff, RecordAttendance recordAttendance) {
        this.findStaff = findStaff;
        this.recordAttendance = recordAttendance;
    }

    @Transactional
    public void entered(EntryDecided entry) {
        if (entry.decision() == Decision.ALLOW && entry.purpose() == Purpose.WORK) {
            ofAgency(entry.agency(), entry.subject())
                    .ifPresent(staff -> record(
                            staff, Kind.ARRIVAL, entry.scannedAt(), "gate:" + entry.site() + ":" + entry.scanId()));
        }
    }

    /// Also of visitors: who leaves a site of the own agency leaves work, however they came in. Nobody knows when
    /// somebody left whom a site that closed let go.
    @Transactional
    public void left(ExitRecorded exit) {
        if (Boolean.TRUE.equals(exit.assumed())) {
            return;
        }
        ofAgency(exit.agency(), exit.subject())
                .ifPresent(staff -> record(
                        staff,
                        Kind.DEPARTURE,
                        exit.leftAt(),
                        "exit:" + exit.site() + ":" + staff.employee().id() + ":" + exit.leftAt()));
    }

    /// @param agency owner of the site; null where the gate does not tell it
    private Optional<Staff> ofAgency(@Nullable String agency, String subject) {
        return findStaff
                .bearing(subject)
                .filter(staff -> staff.agency().code().value().equals(agency));
    }

    private void record(Staff staff, Kind kind, Instant at, String source) {
        recordAttendance.record(
                new Sighting(staff.employee().id(), kind, at, Place.ON_SITE, AttendanceChannel.GATE, null, source));
    }
}
