package id.edaran.roster.decisions;

import id.edaran.contracts.timeline.TimedRule;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.Staff;
import java.time.LocalDate;
import java.util.Optional;

/// How people are told that they are called in. Whoever cannot be told this way finds it in their roster
/// all the same.
public interface RecallNotices {
    /// Tells somebody that they are called in, when the running transaction commits.
    ///
    /// @param by the rule that allows it
    void ordered(Staff staff, LocalDate date, TimedRule by);

    /// Tells somebody that they need not come any more, when the running transaction commits.
    void takenBack(Staff staff, LocalDate date);

    /// What became of the last word about a day; empty where nobody could be told.
    Optional<RecallNotice> find(EmployeeId employee, LocalDate date);
}
