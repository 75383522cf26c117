package id.edaran.roster.rostering;

import id.edaran.contracts.event.RosterRecomputed.Conflict;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import java.time.LocalDate;
import java.util.List;

/// The roster of a unit between two days, both inclusive.
///
/// @param lines by employee id
public record UnitRoster(UnitCode unit, LocalDate from, LocalDate until, List<Line> lines, List<Conflict> conflicts) {
    public UnitRoster {
        lines = List.copyOf(lines);
        conflicts = List.copyOf(conflicts);
    }

    /// The days of one person.
    ///
    /// @param letters one a day, see [DayLetters]
    /// @param groups one a day: the person's group under a rotation of shifts, from 1; 0 where there is none
    public record Line(EmployeeId employee, String letters, List<Integer> groups) {
        public Line {
            groups = List.copyOf(groups);
        }
    }
}
