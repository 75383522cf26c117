package id.edaran.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/// A unit's roster of the coming days, as stored.
///
/// @param policyVersion version of the region's timeline that the roster applies
/// @param revision grows with every computation of the unit; older ones are ignored
/// @param from first day, the region's own
/// @param until last day
/// @param lines one a person, by employee id
public record RosterRecomputed(
        String unit,
        String agency,
        String region,
        long policyVersion,
        long revision,
        LocalDate from,
        LocalDate until,
        List<Line> lines,
        List<Conflict> conflicts) {
    public RosterRecomputed {
        lines = List.copyOf(lines);
        conflicts = List.copyOf(conflicts);
    }

    /// @param employee the directory's id, no identity number
    /// @param assignments one a day, the first for `from`
    public record Line(String employee, List<Assignment> assignments) {
        public Line {
            assignments = List.copyOf(assignments);
        }
    }

    /// What the rules ask for and the people of a day cannot give, or an agency head decided beside them.
    ///
    /// @param clauses the rules that collide; none where the calendar or an absence stands against a
    ///     decision
    public record Conflict(
            LocalDate date,
            String code,
            String message,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Cited> clauses) {
        public Conflict {
            clauses = clauses == null ? List.of() : List.copyOf(clauses);
        }

        /// Where a rule stands.
        ///
        /// @param number the one that holds on the day
        /// @param rule its type
        public record Cited(String circular, String number, String clause, String rule) {}
    }
}
