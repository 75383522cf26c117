package id.edaran.roster.rostering.rest;

import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.event.RosterRecomputed.Conflict;
import id.edaran.roster.rostering.AssignmentsAnswer;
import id.edaran.roster.rostering.AssignmentsAnswer.Explained;
import id.edaran.roster.rostering.FairnessAccount;
import id.edaran.roster.rostering.Reason;
import id.edaran.roster.rostering.RosterAnswer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rosters as they are answered.
final class RosterViews {
    private RosterViews() {}

    /// The roster of a unit.
    record UnitRosterView(
            String unit,
            long policyVersion,
            LocalDate from,
            LocalDate to,
            List<LineView> lines,
            List<Conflict> conflicts) {
        static UnitRosterView of(RosterAnswer answer) {
            return new UnitRosterView(
                    answer.unit().value(),
                    answer.policyVersion(),
                    answer.from(),
                    answer.to(),
                    answer.lines().stream()
                            .map(line -> new LineView(line.employee().value(), line.days()))
                            .toList(),
                    answer.conflicts());
        }
    }

    /// One person's days.
    record LineView(String employee, List<RosterAnswer.Day> days) {}

    /// The rosters of an agency's units on one day.
    ///
    /// @param policyVersion the oldest one that a unit still applies
    /// @param lines of all units
    record AgencyRosterView(
            String agency,
            LocalDate on,
            long policyVersion,
            Map<Assignment, Integer> counts,
            List<UnitDayView> units,
            List<AgencyLineView> lines,
            List<Conflict> conflicts) {
        static AgencyRosterView of(String agency, LocalDate on, List<RosterAnswer> answers) {
            Map<Assignment, Integer> counts = new EnumMap<>(Assignment.class);
            List<UnitDayView> units = new ArrayList<>();
            List<AgencyLineView> lines = new ArrayList<>();
            List<Conflict> conflicts = new ArrayList<>();
            for (RosterAnswer answer : answers) {
                UnitDayView unit = UnitDayView.of(answer);
                unit.counts().forEach((assignment, number) -> counts.merge(assignment, number, Integer::sum));
                units.add(unit);
                answer.lines()
                        .forEach(line -> lines.add(new AgencyLineView(
                                line.employee().value(),
                                answer.unit().value(),
                                line.days().getFirst().assignment(),
                                line.days())));
                answer.conflicts().stream()
                        .filter(conflict -> !conflicts.contains(conflict))
                        .forEach(conflicts::add);
            }
            long version = answers.stream()
                    .mapToLong(RosterAnswer::policyVersion)
                    .min()
                    .orElse(0);
            return new AgencyRosterView(agency, on, version, counts, units, lines, conflicts);
        }
    }

    /// A unit within an agency's day.
    record UnitDayView(String unit, Map<Assignment, Integer> counts, List<AssignmentView> lines) {
        static UnitDayView of(RosterAnswer answer) {
            Map<Assignment, Integer> counts = new EnumMap<>(Assignment.class);
            List<AssignmentView> lines = answer.lines().stream()
                    .map(line -> new AssignmentView(
                            line.employee().value(), line.days().getFirst().assignment()))
                    .toList();
            lines.forEach(line -> counts.merge(line.assignment(), 1, Integer::sum));
            return new UnitDayView(answer.unit().value(), counts, lines);
        }
    }

    record AssignmentView(String employee, Assignment assignment) {}

    /// One person within an agency's day; `days` holds the one day, in the form of a unit's roster.
    record AgencyLineView(String employee, String unit, Assignment assignment, List<RosterAnswer.Day> days) {}

    /// One person's days, each with its reasons.
    record AssignmentsView(String employee, long policyVersion, List<Explained> assignments) {
        static AssignmentsView of(AssignmentsAnswer answer) {
            return new AssignmentsView(answer.employee().value(), answer.policyVersion(), answer.assignments());
        }
    }

    /// One person's day.
    record AssignmentOfDayView(
            String employee,
            LocalDate date,
            Assignment assignment,
            List<Reason> because,
            boolean stored,
            @Nullable FairnessAccount fairness,
            long policyVersion) {
        static AssignmentOfDayView of(AssignmentsAnswer answer) {
            Explained day = answer.assignments().getFirst();
            return new AssignmentOfDayView(
                    answer.employee().value(),
                    day.date(),
                    day.assignment(),
                    day.because(),
                    day.stored(),
                    day.fairness(),
                    answer.policyVersion());
        }
    }
}
