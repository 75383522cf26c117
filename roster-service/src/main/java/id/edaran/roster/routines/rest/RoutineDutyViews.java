package id.edaran.roster.routines.rest;

import id.edaran.contracts.rule.ProtectionPlace;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.timeline.Numbering;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.routines.Evidence;
import id.edaran.roster.routines.Progress;
import id.edaran.roster.routines.RoutineDuty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Routine duties as they are answered.
final class RoutineDutyViews {
    private RoutineDutyViews() {}

    /// The duties of an agency at a day.
    record DutiesView(
            String agency,
            LocalDate on,
            List<DutyView> items,
            @Nullable String next) {}

    /// A duty at a day.
    ///
    /// @param unit whose it is; null where it is the agency's
    /// @param duty the kind of ROUTINE_DUTY; PROTECTIVE_EQUIPMENT where it is a checklist
    /// @param at where the equipment has to be; null for other duties
    /// @param everyDays calendar days from one due day to the next; null for a checklist,
    ///     which is for each working day
    /// @param items of the checklist; null for other duties
    /// @param missing what the newest word about the day lacks, all items where there is none; null
    ///     for other duties
    /// @param dueOn the newest due day that is not settled; null where all are
    /// @param nextDueOn the first due day after the day
    /// @param staff how many people are tested; null for other duties
    record DutyView(
            String id,
            @Nullable String unit,
            String duty,
            @Nullable ProtectionPlace at,
            @Nullable Integer everyDays,
            @Nullable List<String> items,
            @Nullable List<String> missing,
            Progress.State state,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate nextDueOn,
            @Nullable EvidenceView lastEvidence,
            @Nullable StaffView staff,
            DemandView demandedBy) {
        static DutyView of(RoutineDuty duty, LocalDate on, boolean knowsPeople) {
            ProtectionPlace at = duty.id().routine().at();
            TimedRule rule = duty.rule();
            return new DutyView(
                    duty.id().toString(),
                    Optional.ofNullable(duty.unit()).map(UnitCode::value).orElse(null),
                    at == null ? duty.id().routine().word() : rule.rule().type(),
                    at,
                    everyDays(rule.rule()),
                    at == null ? null : duty.items(),
                    at == null ? null : missing(duty, on),
                    duty.progress().state(),
                    duty.progress().dueOn(),
                    duty.progress().nextDueOn(),
                    Optional.ofNullable(duty.last()).map(EvidenceView::of).orElse(null),
                    StaffView.of(duty.staff(), knowsPeople),
                    DemandView.of(rule, on));
        }

        private static @Nullable Integer everyDays(Rule rule) {
            return rule instanceof Rule.RoutineDuty routine ? Integer.valueOf(routine.everyDays()) : null;
        }

        private static List<String> missing(RoutineDuty duty, LocalDate on) {
            Evidence last = duty.last();
            return last == null || !last.doneOn().equals(on)
                    ? duty.items()
                    : duty.items().stream()
                            .filter(item -> !last.items().contains(item))
                            .toList();
        }
    }

    /// How many of those whom the rule means are tested for the newest due day.
    ///
    /// @param untested who is not; null where the reader may not know it
    record StaffView(int inScope, int tested, @Nullable List<String> untested) {
        static @Nullable StaffView of(RoutineDuty.@Nullable StaffCount staff, boolean knowsPeople) {
            return staff == null
                    ? null
                    : new StaffView(
                            staff.inScope(),
                            staff.inScope() - staff.untested().size(),
                            knowsPeople
                                    ? staff.untested().stream()
                                            .map(EmployeeId::value)
                                            .toList()
                                    : null);
        }
    }

    /// The clause that demands a duty.
    ///
    /// @param coordinatedBy the agency that watches over it; null where none does
    record DemandView(
            String circular,
            String number,
            int revision,
            String clause,
            String rule,
            @Nullable String coordinatedBy) {
        static DemandView of(TimedRule rule, LocalDate on) {
            Numbering numbering = rule.numberedOn(on);
            return new DemandView(
                    rule.circular(),
                    numbering.number(),
                    numbering.revision(),
                    rule.clause(),
                    rule.rule().type(),
                    rule.rule().terms().coordinatedBy());
        }
    }

    /// What somebody recorded.
    ///
    /// @param missing items of a checklist that were not there: it settles nothing where there are any
    record EvidenceView(
            String id,
            String duty,
            LocalDate doneOn,
            List<String> items,
            List<String> missing,
            @Nullable String note,
            @Nullable String photo,
            String recordedBy,
            Instant recordedAt) {
        static EvidenceView of(Evidence evidence) {
            return new EvidenceView(
                    evidence.id().toString(),
                    evidence.duty().toString(),
                    evidence.doneOn(),
                    evidence.items(),
                    evidence.missing(),
                    evidence.note(),
                    evidence.photo(),
                    evidence.recordedBy(),
                    evidence.recordedAt());
        }
    }

    /// What somebody did, as a client writes it.
    ///
    /// @param doneOn today where it is left out
    /// @param items what is there, for protective equipment alone
    /// @param photo reference of a picture, wherever it is kept
    record EvidenceBody(
            @Nullable LocalDate doneOn,
            @Nullable List<String> items,
            @Nullable String note,
            @Nullable String photo) {}
}
