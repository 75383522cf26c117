package id.edaran.roster.swaps;

import id.edaran.contracts.timeline.TimedRule;
import id.edaran.roster.directory.EmployeeId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What stands against a swap.
///
/// @param employee whom it is about
/// @param date the day that it is about
/// @param rule that would be broken; null where it rests on no circular
public record Objection(
        Kind kind,
        EmployeeId employee,
        LocalDate date,
        @Nullable TimedRule rule) {
    /// In words.
    public enum Kind {
        PAST_DAY,
        /// No roster is drawn up that far ahead.
        BEYOND_ROSTER,
        OTHER_UNIT,
        NOT_ON_DUTY,
        ABSENT,
        PINNED,
        RECALLED,
        /// They are on duty on that day anyway.
        TWICE,
        /// The duty roster that calls the other one is not for them.
        NOT_IN_SCOPE,
        /// They are on site on that day anyway, and count: one would be missing.
        MINIMUM_ON_DUTY
    }
}
