package id.edaran.policy.delegations;

import id.edaran.contracts.event.DelegatedDecisionLate.Kind;
import id.edaran.contracts.timeline.Numbering;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.policy.delegations.HeadsDecisions.Pin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A decision that a rule leaves to an agency head.
///
/// @param rule as it holds on the day for which it was asked, or as it held or will hold on the nearest
///     one
/// @param origin the same rule as it first came, before amendments restated it
/// @param number of the circular on the same day
/// @param by the last day on which the decision is in time: the rule's first day for the agency, or the
///     day of its publication where that is later; the region's own calendar
/// @param outcome null where nothing is decided
public record DelegatedDecision(
        String agency,
        Kind kind,
        TimedRule rule,
        TimedRule origin,
        Numbering number,
        LocalDate by,
        State state,
        @Nullable Outcome outcome) {
    /// Where a decision stands.
    public enum State {
        /// Nothing is decided and there is time.
        OPEN,
        /// Nothing is decided and the day is over.
        LATE,
        DECIDED
    }

    /// What was decided and stands.
    ///
    /// @param decidedAt when the oldest part of it was decided
    /// @param employees everybody who is named or pinned, by id
    /// @param pins by day and unit; empty for a designation
    public record Outcome(Instant decidedAt, List<String> employees, List<Pin> pins) {
        public Outcome {
            employees = List.copyOf(employees);
            pins = List.copyOf(pins);
        }
    }

    /// Orders the decisions of a region and tells any two of a page apart. A line break stands before
    /// whatever a code may hold.
    public String key() {
        return String.join(
                "\n",
                by.toString(),
                agency,
                origin.circular(),
                "%05d".formatted(origin.clauseIndex()),
                "%05d".formatted(origin.ruleIndex()),
                origin.startedOn().toString(),
                kind.name());
    }
}
