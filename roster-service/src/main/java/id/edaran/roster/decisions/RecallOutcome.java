package id.edaran.roster.decisions;

import id.edaran.roster.directory.Versioned;
import java.time.LocalDate;

/// How an attempt to call somebody in, or to take that back, ended.
public sealed interface RecallOutcome {
    /// The person is called in.
    ///
    /// @param created whether no recall stood before
    record Ordered(Versioned<Recall> recall, boolean created) implements RecallOutcome {}

    record TakenBack() implements RecallOutcome {}

    /// The day is over; what happened on it stays as it was.
    record DayPast(LocalDate today) implements RecallOutcome {}

    /// No rule of that day makes the person reachable, so nothing allows to call them in.
    record NoRule() implements RecallOutcome {}

    /// A rule of that day spares the person.
    ///
    /// @param number of the circular that holds on that day
    record Spared(String circular, String number, String clause) implements RecallOutcome {}
}
