package id.edaran.roster.rostering;

import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.event.RosterRecomputed.Conflict;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A unit's roster as it is answered, stored days and computed ones together.
///
/// @param policyVersion of the timeline that it applies
/// @param lines by employee id
public record RosterAnswer(
        UnitCode unit, long policyVersion, LocalDate from, LocalDate to, List<Line> lines, List<Conflict> conflicts) {
    public RosterAnswer {
        lines = List.copyOf(lines);
        conflicts = List.copyOf(conflicts);
    }

    /// The days on which somebody belongs to the unit.
    public record Line(EmployeeId employee, List<Day> days) {
        public Line {
            days = List.copyOf(days);
        }
    }

    /// @param group under a rotation of shifts, from 1; null where there is none
    /// @param stored false where the day was computed for this answer
    public record Day(
            LocalDate date, Assignment assignment, @Nullable Integer group, boolean stored) {}
}
