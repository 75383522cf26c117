package id.edaran.roster.rostering;

import id.edaran.contracts.event.Assignment;
import id.edaran.roster.directory.EmployeeId;
import java.time.LocalDate;
import java.util.List;

/// One person's days with their reasons.
///
/// @param policyVersion of the timeline that they follow
public record AssignmentsAnswer(EmployeeId employee, long policyVersion, List<Explained> assignments) {
    public AssignmentsAnswer {
        assignments = List.copyOf(assignments);
    }

    /// A day and why it is so.
    public record Explained(LocalDate date, Assignment assignment, List<Reason> because, boolean stored) {
        public Explained {
            because = List.copyOf(because);
        }
    }
}
