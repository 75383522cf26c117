package id.edaran.roster.dutylists;

import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.law.Principle;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.dutylists.DutyList.Basis;
import id.edaran.roster.rostering.Reason;
import id.edaran.roster.rostering.RosterAnswer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Gathers the clauses that the days of a roster follow from.
final class Bases {
    private Bases() {}

    private record Clause(String number, String clause, String rule, boolean excepting) implements Comparable<Clause> {
        private static final Comparator<Clause> ORDER = Comparator.comparing(Clause::number)
                .thenComparing(Clause::clause)
                .thenComparing(Clause::rule)
                .thenComparing(Clause::excepting);

        @Override
        public int compareTo(Clause other) {
            return ORDER.compare(this, other);
        }
    }

    private static final class Days {
        private final TreeSet<LocalDate> dates = new TreeSet<>();
        private final TreeSet<Assignment> assignments = new TreeSet<>();
        private final Set<EmployeeId> people = new HashSet<>();
    }

    static List<Basis> of(RosterAnswer roster, Map<EmployeeId, Map<LocalDate, List<Reason>>> reasons) {
        SortedMap<Clause, Days> clauses = new TreeMap<>();
        for (RosterAnswer.Line line : roster.lines()) {
            Map<LocalDate, List<Reason>> because = reasons.getOrDefault(line.employee(), Map.of());
            for (RosterAnswer.Day day : line.days()) {
                for (Reason reason : because.getOrDefault(day.date(), List.of())) {
                    if (reason.number() != null && reason.clause() != null) {
                        Days days = clauses.computeIfAbsent(
                                new Clause(
                                        reason.number(),
                                        reason.clause(),
                                        reason.rule(),
                                        reason.principle() == Principle.EXCEPTION),
                                any -> new Days());
                        days.dates.add(day.date());
                        days.assignments.add(day.assignment());
                        days.people.add(line.employee());
                    }
                }
            }
        }
        return clauses.entrySet().stream()
                .map(entry -> new Basis(
                        entry.getKey().number(),
                        entry.getKey().clause(),
                        entry.getKey().rule(),
                        entry.getKey().excepting(),
                        Collections.unmodifiableSortedSet(entry.getValue().assignments),
                        entry.getValue().dates.first(),
                        entry.getValue().dates.last(),
                        entry.getValue().people.size()))
                .toList();
    }
}
