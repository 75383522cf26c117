package id.edaran.roster.swaps;

import id.edaran.contracts.Fault;
import id.edaran.contracts.Message;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.FindStaff;
import id.edaran.roster.directory.Staff;
import id.edaran.roster.directory.Versioned;
import id.edaran.roster.swaps.CheckSwap.Pair;
import id.edaran.roster.swaps.SwapOutcome.Objected;
import id.edaran.roster.swaps.SwapOutcome.Refused;
import id.edaran.roster.swaps.SwapOutcome.Stored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody proposes to a colleague to take each other's duty. Nothing changes until the colleague agrees.
@ApplicationScoped
public class ProposeSwap {
    private final FindStaff findStaff;
    private final CheckSwap checkSwap;
    private final DutySwaps swaps;
    private final Clock clock;

    ProposeSwap(FindStaff findStaff, CheckSwap checkSwap, DutySwaps swaps, Clock clock) {
        this.findStaff = findStaff;
        this.checkSwap = checkSwap;
        this.swaps = swaps;
        this.clock = clock;
    }

    /// A proposal as it is brought here.
    public record Draft(
            EmployeeId employee,
            LocalDate date,
            EmployeeId colleague,
            LocalDate colleagueDate,
            @Nullable String note,
            String proposedBy) {}

    @Transactional
    public SwapOutcome propose(Draft draft) {
        Optional<Staff> found = findStaff.find(draft.employee());
        found.ifPresent(staff -> findStaff.hold(staff.employee().unit()));
        Optional<Staff> staff = findStaff.find(draft.employee());
        if (staff.isEmpty()) {
            return nobody("/employee");
        }
        if (findStaff.find(draft.colleague()).isEmpty()) {
            return nobody("/colleague");
        }
        Pair pair = new Pair(draft.employee(), draft.date(), draft.colleague(), draft.colleagueDate());
        List<Objection> objections = checkSwap.objections(
                staff.get().agency(), staff.get().employee().unit(), pair);
        if (!objections.isEmpty()) {
            return new Objected(objections);
        }
        Versioned<DutySwap> proposed = new Versioned<>(
                new DutySwap(
                        new SwapId(UUID.randomUUID()),
                        staff.get().agency().code(),
                        staff.get().employee().unit(),
                        draft.employee(),
                        draft.date(),
                        draft.colleague(),
                        draft.colleagueDate(),
                        DutySwap.State.PROPOSED,
                        draft.note(),
                        draft.proposedBy(),
                        clock.instant(),
                        null,
                        null),
                1);
        swaps.save(proposed);
        return new Stored(proposed);
    }

    private static SwapOutcome nobody(String pointer) {
        return new Refused(
                List.of(new Fault(pointer, new Message("tidak ada di direktori", "is nobody in the directory"))));
    }
}
