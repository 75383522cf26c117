package id.edaran.roster.rostering;

import id.edaran.contracts.event.Assignment;
import id.edaran.roster.directory.EmployeeId;
import org.jspecify.annotations.Nullable;

/// Somebody who reads rosters, as far as it matters for why others are absent: that somebody isolates or is
/// ill is health data, and the same word for every absence keeps it.
///
/// @param self the reader's own person; null where the reader is none of the staff
/// @param knowsAbsences whether it is the reader's office to know why people are absent
public record RosterReader(@Nullable EmployeeId self, boolean knowsAbsences) {
    /// Whether the reader may know why somebody is absent.
    public boolean mayKnow(EmployeeId employee) {
        return knowsAbsences || employee.equals(self);
    }

    /// Somebody's assignment as this reader may read it.
    public Assignment reads(EmployeeId employee, Assignment assignment) {
        return mayKnow(employee) ? assignment : veiled(assignment);
    }

    /// As whoever may read the topic of the rosters reads it.
    static Assignment veiled(Assignment assignment) {
        return switch (assignment) {
            case ISOLATION, LEAVE, ABSENT -> Assignment.ABSENT;
            case ON_SITE, HOME, SHIFT, DUTY, RECALLED, OFF -> assignment;
        };
    }
}
