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

    /// The same as a reader may read it.
    public RosterAnswer readBy(RosterReader reader) {
        return new RosterAnswer(
                unit,
                policyVersion,
                from,
                to,
                lines.stream().map(line -> line.readBy(reader)).toList(),
                conflicts);
    }

    /// The days on which somebody belongs to the unit.
    public record Line(EmployeeId employee, List<Day> days) {
        public Line {
            days = List.copyOf(days);
        }

        private Line readBy(RosterReader reader) {
            return new Line(
                    employee,
                    days.stream()
                            .map(day -> new Day(
                                    day.date(), reader.reads(employee, day.assignment()), day.group(), day.stored()))
                            .toList());
        }
    }

    /// @param group under a rotation of shifts, from 1; null where there is none
    /// @param stored false where the day was computed for this answer
    public record Day(
            LocalDate date, Assignment assignment, @Nullable Integer group, boolean stored) {}
}
