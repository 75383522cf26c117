package id.edaran.roster.decisions;

import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.EmployeeId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Whether an agency head called somebody to the office for a day (row BTG-7).
///
/// @param agency whose head decided; the word counts while the person works there
/// @param recalled false where it was taken back
/// @param reason what the agency head gave as one
public record Recall(
        EmployeeId employee,
        LocalDate date,
        AgencyCode agency,
        boolean recalled,
        @Nullable String reason,
        Instant decidedAt) {
    /// Whether it counts for somebody who works for an agency.
    public boolean standsIn(AgencyCode current) {
        return recalled && agency.equals(current);
    }
}
