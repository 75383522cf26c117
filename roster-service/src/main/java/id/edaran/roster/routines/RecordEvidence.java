package id.edaran.roster.routines;

import id.edaran.contracts.Faults;
import id.edaran.contracts.Message;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.roster.directory.Agency;
import id.edaran.roster.routines.EvidenceOutcome.Counted;
import id.edaran.roster.routines.EvidenceOutcome.NotAsked;
import id.edaran.roster.routines.EvidenceOutcome.Recorded;
import id.edaran.roster.routines.EvidenceOutcome.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Records that a duty was done on a day. It may come late; what comes before the duty is due moves nothing.
@ApplicationScoped
public class RecordEvidence {
    private final FindRoutineDuties findRoutineDuties;
    private final Evidences evidences;
    private final Clock clock;

    RecordEvidence(FindRoutineDuties findRoutineDuties, Evidences evidences, Clock clock) {
        this.findRoutineDuties = findRoutineDuties;
        this.evidences = evidences;
        this.clock = clock;
    }

    /// Evidence as it is brought here.
    ///
    /// @param items of the equipment that are there; null where it names none at all
    public record Draft(
            RoutineDutyId duty,
            LocalDate doneOn,
            @Nullable List<String> items,
            @Nullable String note,
            @Nullable String photo,
            String recordedBy) {}

    /// @param agency whose duty it is
    @Transactional
    public EvidenceOutcome record(Agency agency, Draft draft) {
        Optional<RoutineDuty> duty = findRoutineDuties.of(agency, draft.doneOn()).stream()
                .filter(asked -> isMeant(asked.id(), draft.duty()))
                .findFirst();
        if (duty.isEmpty()) {
            return new NotAsked();
        }
        if (duty.get().staff() != null) {
            TimedRule rule = duty.get().rule();
            return new Counted(rule.numberedOn(draft.doneOn()).number(), rule.clause());
        }
        Faults faults = faults(duty.get(), draft.items());
        if (!faults.none()) {
            return new Refused(faults.all());
        }
        return new Recorded(add(duty.get(), draft));
    }

    /// Whichever rule has the staff tested: nobody's word stands for it.
    private static boolean isMeant(RoutineDutyId asked, RoutineDutyId named) {
        return asked.equals(named)
                || (named.rule() == null
                        && named.routine() == Routine.STAFF_ANTIGEN_TEST
                        && asked.routine() == Routine.STAFF_ANTIGEN_TEST);
    }

    private static Faults faults(RoutineDuty duty, @Nullable List<String> items) {
        Faults faults = new Faults();
        boolean isChecklist = duty.id().routine().at() != null;
        if (isChecklist && items == null) {
            faults.add("/items", Message.REQUIRED);
        } else if (!isChecklist && items != null) {
            faults.add("/items", new Message("hanya untuk alat pelindung", "is for protective equipment alone"));
        } else if (items != null) {
            for (int i = 0; i < items.size(); i++) {
                if (!duty.items().contains(items.get(i))) {
                    faults.add("/items/" + i, Message.noneOf(duty.items()));
                }
            }
        }
        return faults;
    }

    private Evidence add(RoutineDuty duty, Draft draft) {
        List<String> there = draft.items() == null ? List.of() : draft.items();
        Evidence evidence = new Evidence(
                new EvidenceId(UUID.randomUUID()),
                duty.id(),
                draft.doneOn(),
                duty.items().stream().filter(there::contains).toList(),
                duty.items().stream().filter(item -> !there.contains(item)).toList(),
                draft.note(),
                draft.photo(),
                draft.recordedBy(),
                clock.instant());
        evidences.add(evidence);
        return evidence;
    }
}
