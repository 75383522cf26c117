package id.edaran.roster.decisions;

import id.edaran.contracts.event.DesignationDecided;
import id.edaran.contracts.event.EventType;
import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.AnnounceEmployees;
import id.edaran.roster.directory.CheckVersion;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.FindStaff;
import id.edaran.roster.directory.RecordingOutcome;
import id.edaran.roster.directory.RecordingOutcome.Recorded;
import id.edaran.roster.directory.Staff;
import id.edaran.roster.directory.Versioned;
import id.edaran.roster.rostering.RequestRecomputation;
import id.edaran.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An agency head names somebody as one of those who work on site, or takes that back.
@ApplicationScoped
public class DecideDesignation {
    private final FindStaff findStaff;
    private final Designations designations;
    private final AnnounceEmployees announceEmployees;
    private final RequestRecomputation requestRecomputation;
    private final Outbox outbox;
    private final Clock clock;

    DecideDesignation(
            FindStaff findStaff,
            Designations designations,
            AnnounceEmployees announceEmployees,
            RequestRecomputation requestRecomputation,
            Outbox outbox,
            Clock clock) {
        this.findStaff = findStaff;
        this.designations = designations;
        this.announceEmployees = announceEmployees;
        this.requestRecomputation = requestRecomputation;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param ifMatch entity tag of the decision that is replaced
    /// @return empty where nobody has the id
    @Transactional
    public Optional<RecordingOutcome<Designation>> decide(
            EmployeeId employee, boolean designated, @Nullable String ifMatch) {
        return findStaff.hold(employee).map(staff -> decide(staff, designated, ifMatch));
    }

    private RecordingOutcome<Designation> decide(Staff staff, boolean designated, @Nullable String ifMatch) {
        EmployeeId employee = staff.employee().id();
        Agency agency = staff.agency();
        Optional<Versioned<Designation>> found = designations.find(employee);
        CheckVersion.before(found, ifMatch);
        Versioned<Designation> decided = new Versioned<>(
                new Designation(employee, agency.code(), designated, clock.instant()),
                found.map(Versioned::version).orElse(0L) + 1);
        designations.save(decided);
        outbox.append(
                EventType.DESIGNATION_DECIDED,
                agency.code().value(),
                new DesignationDecided(
                        agency.code().value(),
                        agency.region().value(),
                        staff.employee().unit().value(),
                        employee.value(),
                        designated,
                        decided.value().decidedAt(),
                        decided.version()));
        announceEmployees.announce(employee);
        requestRecomputation.recomputeAtOnce(List.of(agency.code()));
        return new Recorded<>(decided, found.isEmpty());
    }
}
