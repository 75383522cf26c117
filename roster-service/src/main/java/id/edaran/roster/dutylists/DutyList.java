package id.edaran.roster.dutylists;

import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.event.RosterRecomputed.Conflict;
import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.Unit;
import id.edaran.roster.rostering.RosterAnswer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// The roster of a unit in a month, with what it rests on.
///
/// @param policyVersion of the region's timeline that it applies
/// @param lines by employee id
/// @param bases by circular and clause
public record DutyList(
        Unit unit,
        Agency agency,
        YearMonth month,
        Instant asOf,
        long policyVersion,
        List<Line> lines,
        List<Basis> bases,
        List<Conflict> conflicts) {
    public DutyList {
        lines = List.copyOf(lines);
        bases = List.copyOf(bases);
        conflicts = List.copyOf(conflicts);
    }

    /// One person's days; those on which they are not of the unit are missing.
    ///
    /// @param name null for whoever may not know it
    public record Line(EmployeeId employee, @Nullable String name, Map<LocalDate, RosterAnswer.Day> days) {
        public Line {
            days = Map.copyOf(days);
        }
    }

    /// A clause that days follow from.
    ///
    /// @param number of the circular, as it holds on those days
    /// @param rule its type
    /// @param excepting whether the rule's exception takes the people away from it
    /// @param from the first of the days
    /// @param until the last of the days
    public record Basis(
            String number,
            String clause,
            String rule,
            boolean excepting,
            SortedSet<Assignment> assignments,
            LocalDate from,
            LocalDate until,
            int people) {}
}
