package id.edaran.roster.rostering;

import id.edaran.contracts.event.Assignment;
import id.edaran.roster.directory.EmployeeId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One person's days with their reasons.
///
/// @param policyVersion of the timeline that they follow
public record AssignmentsAnswer(EmployeeId employee, long policyVersion, List<Explained> assignments) {
    public AssignmentsAnswer {
        assignments = List.copyOf(assignments);
    }

    /// The same as a reader may read it. Reasons would tell which absence it is.
    public AssignmentsAnswer readBy(RosterReader reader) {
        return new AssignmentsAnswer(
                employee,
                policyVersion,
                assignments.stream().map(day -> readBy(reader, day)).toList());
    }

    private Explained readBy(RosterReader reader, Explained day) {
        Assignment assignment = reader.reads(employee, day.assignment());
        return assignment == day.assignment()
                ? day
                : new Explained(day.date(), assignment, List.of(Reason.ABSENCE), day.stored(), null);
    }

    /// A day and why it is so.
    ///
    /// @param fairness why this person and no colleague; null where no turns decided it, or several days are asked
    public record Explained(
            LocalDate date,
            Assignment assignment,
            List<Reason> because,
            boolean stored,
            @Nullable FairnessAccount fairness) {
        public Explained {
            because = List.copyOf(because);
        }
    }
}
