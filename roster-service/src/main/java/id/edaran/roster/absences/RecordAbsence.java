package id.edaran.roster.absences;

import id.edaran.contracts.Message;
import id.edaran.roster.directory.CheckVersion;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.FindStaff;
import id.edaran.roster.directory.RecordingOutcome;
import id.edaran.roster.directory.RecordingOutcome.Clashes;
import id.edaran.roster.directory.RecordingOutcome.Recorded;
import id.edaran.roster.directory.Staff;
import id.edaran.roster.directory.Versioned;
import id.edaran.roster.rostering.RequestRecomputation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The personnel office records that somebody is on leave or ill, or takes it back.
@ApplicationScoped
public class RecordAbsence {
    private final FindStaff findStaff;
    private final Absences absences;
    private final RequestRecomputation requestRecomputation;

    RecordAbsence(FindStaff findStaff, Absences absences, RequestRecomputation requestRecomputation) {
        this.findStaff = findStaff;
        this.absences = absences;
        this.requestRecomputation = requestRecomputation;
    }

    /// @param ifMatch entity tag of the version that is replaced
    /// @return empty where nobody has the id
    @Transactional
    public Optional<RecordingOutcome<Absence>> record(Absence absence, @Nullable String ifMatch) {
        return findStaff.hold(absence.employee()).map(staff -> record(staff, absence, ifMatch));
    }

    private RecordingOutcome<Absence> record(Staff staff, Absence absence, @Nullable String ifMatch) {
        Optional<Versioned<Absence>> found = absences.find(absence.employee(), absence.id());
        CheckVersion.before(found, ifMatch);
        Optional<Absence> other = absences.overlapping(absence);
        if (other.isPresent()) {
            return new Clashes<>(new Message(
                    "Pegawai ini sudah tercatat tidak masuk pada sebagian hari itu: lihat "
                            + other.get().id() + ".",
                    "The person is absent on some of these days already: see "
                            + other.get().id() + "."));
        }
        Versioned<Absence> recorded =
                new Versioned<>(absence, found.map(Versioned::version).orElse(0L) + 1);
        absences.save(recorded);
        recompute(staff);
        return new Recorded<>(recorded, found.isEmpty());
    }

    /// @return whether there was such an absence
    @Transactional
    public boolean remove(EmployeeId employee, AbsenceId id, @Nullable String ifMatch) {
        Optional<Staff> staff = findStaff.hold(employee);
        Optional<Versioned<Absence>> found = staff.flatMap(held -> absences.find(employee, id));
        if (found.isEmpty()) {
            return false;
        }
        CheckVersion.before(found, ifMatch);
        absences.remove(found.get().value());
        staff.ifPresent(this::recompute);
        return true;
    }

    private void recompute(Staff staff) {
        requestRecomputation.recomputeAtOnce(List.of(staff.agency().code()));
    }
}
