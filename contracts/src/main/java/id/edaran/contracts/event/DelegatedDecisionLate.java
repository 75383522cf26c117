package id.edaran.contracts.event;

import java.time.Instant;
import java.time.LocalDate;

/// An agency head has not decided in time what a circular left to them (rows TSL-3, TSL-5). Told once for each decision
/// and day by which it was due.
///
/// @param kind what is to be decided
/// @param number of the circular that holds on the day
/// @param by the last day on which the decision was in time, the region's own
/// @param lateSince the first moment after that day
public record DelegatedDecisionLate(
        String agency,
        String region,
        Kind kind,
        String circular,
        String number,
        String clause,
        LocalDate by,
        Instant lateSince) {
    /// What a circular leaves to the agency head.
    public enum Kind {
        /// Who of the agency's people is named (row TSL-3).
        DESIGNATION,
        /// Who is on duty on which day (row TSL-5).
        DUTY_ROSTER
    }
}
