package id.edaran.roster.preview;

import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.event.RosterRecomputed.Conflict;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.preview.CounterNeeds.Need;
import id.edaran.roster.preview.Preview.AgencyPreview;
import id.edaran.roster.preview.Preview.Change;
import id.edaran.roster.preview.Preview.CounterGap;
import id.edaran.roster.preview.Preview.DayChange;
import id.edaran.roster.preview.Preview.PersonChange;
import id.edaran.roster.preview.Preview.UnitConflict;
import id.edaran.roster.rostering.DayLetters;
import id.edaran.roster.rostering.Explanation;
import id.edaran.roster.rostering.Reason;
import id.edaran.roster.rostering.RosterReader;
import id.edaran.roster.rostering.UnitRoster;
import id.edaran.roster.rostering.Workforce;
import id.edaran.roster.rostering.Workforce.Member;
import id.edaran.roster.rostering.Workforce.WorkingUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Holds the rosters of an agency that a draft would bring against those in force, as a reader may see both: what reads
/// the same is no change.
final class Comparison {
    private final Workforce workforce;
    private final Timeline current;
    private final Timeline supposed;
    private final Map<UnitCode, RosterInForce> before;
    private final Map<UnitCode, UnitRoster> after;
    private final List<LocalDate> dates;
    private final RosterReader reader;
    /// A letter a day, by person.
    private final Map<EmployeeId, char[]> lettersBefore = new HashMap<>();

    private final Map<EmployeeId, String> lettersAfter = new HashMap<>();
    private final Map<Explained, List<Reason>> reasons = new HashMap<>();

    private record Explained(PersonFacts facts, LocalDate date, char letter) {}

    /// @param current the rules of the rosters in force
    /// @param before of all units that are in `after`
    /// @param from first day of `after`
    /// @param until its last day
    Comparison(
            Workforce workforce,
            Timeline current,
            Timeline supposed,
            Map<UnitCode, RosterInForce> before,
            Map<UnitCode, UnitRoster> after,
            LocalDate from,
            LocalDate until,
            RosterReader reader) {
        this.workforce = workforce;
        this.current = current;
        this.supposed = supposed;
        this.before = before;
        this.after = after;
        this.dates = from.datesUntil(until.plusDays(1)).toList();
        this.reader = reader;
        after.values()
                .forEach(roster -> roster.lines().forEach(line -> lettersAfter.put(line.employee(), line.letters())));
        workforce.members().forEach(member -> lettersBefore.put(member.employee(), inForce(member)));
    }

    /// @param named whether to tell whose days change
    AgencyPreview preview(RegionCode region, boolean named) {
        List<PersonChange> people = new ArrayList<>();
        List<Map<Assignment, Integer>> countsBefore = counts();
        List<Map<Assignment, Integer>> countsAfter = counts();
        int changedPeople = 0;
        int[] changed = new int[dates.size()];
        for (Member member : workforce.members()) {
            List<Integer> days = new ArrayList<>();
            for (int day = 0; day < changed.length; day++) {
                Assignment was = read(member, letterBefore(member, day));
                Assignment is = read(member, letterAfter(member, day));
                count(countsBefore.get(day), was);
                count(countsAfter.get(day), is);
                if (is != null && is != was) {
                    changed[day]++;
                    days.add(day);
                }
            }
            changedPeople += days.isEmpty() ? 0 : 1;
            if (named && !days.isEmpty()) {
                people.add(change(member, days));
            }
        }
        List<DayChange> days = new ArrayList<>();
        for (int day = 0; day < changed.length; day++) {
            if (changed[day] > 0) {
                days.add(new DayChange(dates.get(day), changed[day], countsBefore.get(day), countsAfter.get(day)));
            }
        }
        List<UnitConflict> conflictsBefore = conflicts(false);
        List<UnitConflict> conflictsAfter = conflicts(true);
        return new AgencyPreview(
                workforce.agency(),
                region,
                changedPeople,
                days,
                people,
                counters(),
                missingIn(conflictsBefore, conflictsAfter),
                missingIn(conflictsAfter, conflictsBefore).size());
    }

    private char[] inForce(Member member) {
        char[] letters = new char[dates.size()];
        for (int day = 0; day < letters.length; day++) {
            letters[day] = inForce(member, dates.get(day));
        }
        return letters;
    }

    /// With their unit, or with one that they have left while its roster waits.
    private char inForce(Member member, LocalDate date) {
        RosterInForce own = before.get(member.unit());
        char letter = own == null ? DayLetters.NONE : own.letter(member.employee(), date);
        if (letter != DayLetters.NONE) {
            return letter;
        }
        for (RosterInForce other : before.values()) {
            char elsewhere = other.letter(member.employee(), date);
            if (elsewhere != DayLetters.NONE) {
                return elsewhere;
            }
        }
        return DayLetters.NONE;
    }

    private char letterBefore(Member member, int day) {
        char[] letters = lettersBefore.get(member.employee());
        return letters == null ? DayLetters.NONE : letters[day];
    }

    private char letterAfter(Member member, int day) {
        String letters = lettersAfter.get(member.employee());
        return letters == null ? DayLetters.NONE : letters.charAt(day);
    }

    private @Nullable Assignment read(Member member, char letter) {
        return letter == DayLetters.NONE ? null : reader.reads(member.employee(), DayLetters.assignment(letter));
    }

    private PersonChange change(Member member, List<Integer> days) {
        return new PersonChange(
                member.employee(),
                member.unit(),
                days.stream()
                        .map(day -> new Change(
                                dates.get(day),
                                read(member, letterBefore(member, day)),
                                Objects.requireNonNull(read(member, letterAfter(member, day))),
                                because(member, day)))
                        .toList());
    }

    /// Absences have one reason, whoever reads it; so nothing of it has to be hidden.
    private List<Reason> because(Member member, int day) {
        return reasons.computeIfAbsent(
                new Explained(member.facts(), dates.get(day), letterAfter(member, day)),
                asked -> Explanation.because(supposed, asked.facts(), asked.date(), asked.letter()));
    }

    private List<Map<Assignment, Integer>> counts() {
        List<Map<Assignment, Integer>> counts = new ArrayList<>();
        dates.forEach(date -> counts.add(new EnumMap<>(Assignment.class)));
        return counts;
    }

    private static void count(Map<Assignment, Integer> counts, @Nullable Assignment assignment) {
        if (assignment != null) {
            counts.merge(assignment, 1, Integer::sum);
        }
    }

    private List<CounterGap> counters() {
        List<WorkingUnit> units = workforce.units().stream()
                .filter(WorkingUnit::counter)
                .filter(unit -> after.containsKey(unit.code()))
                .toList();
        Map<UnitCode, List<Member>> members = workforce.members().stream().collect(Collectors.groupingBy(Member::unit));
        List<CounterGap> gaps = new ArrayList<>();
        for (int day = 0; day < dates.size() && !units.isEmpty(); day++) {
            LocalDate date = dates.get(day);
            CounterNeeds was = CounterNeeds.on(current, date);
            CounterNeeds is = CounterNeeds.on(supposed, date);
            for (WorkingUnit unit : units) {
                List<Member> people = members.getOrDefault(unit.code(), List.of());
                if (workforce.works(unit, date)) {
                    gaps.addAll(gaps(unit.code(), day, was.of(people), is.of(people)));
                }
            }
        }
        return gaps;
    }

    private List<CounterGap> gaps(UnitCode unit, int day, List<Need> was, List<Need> is) {
        List<CounterGap> gaps = new ArrayList<>();
        for (Need need : is) {
            int onSite = 0;
            int before = 0;
            for (Member member : need.people()) {
                onSite += DayLetters.isOnSite(letterAfter(member, day)) ? 1 : 0;
                before += DayLetters.isOnSite(letterBefore(member, day)) ? 1 : 0;
            }
            int minimumBefore = was.stream()
                    .filter(earlier -> !Collections.disjoint(earlier.people(), need.people()))
                    .mapToInt(Need::minimum)
                    .max()
                    .orElse(1);
            if (need.minimum() - onSite > Math.max(0, minimumBefore - before)) {
                gaps.add(new CounterGap(unit, dates.get(day), onSite, need.minimum(), before, need.rule()));
            }
        }
        return gaps;
    }

    private List<UnitConflict> conflicts(boolean supposedly) {
        List<UnitConflict> conflicts = new ArrayList<>();
        workforce.units().stream()
                .map(WorkingUnit::code)
                .filter(after::containsKey)
                .forEach(unit -> {
                    List<Conflict> ofUnit = supposedly
                            ? Objects.requireNonNull(after.get(unit)).conflicts()
                            : Objects.requireNonNull(before.get(unit)).conflicts();
                    ofUnit.forEach(conflict -> conflicts.add(new UnitConflict(unit, conflict)));
                });
        return conflicts;
    }

    /// What makes a conflict another one; how many people are missing does not.
    private record Subject(UnitCode unit, LocalDate date, String code, List<Clause> clauses) {
        private record Clause(String circular, String clause, String rule) {}

        static Subject of(UnitConflict told) {
            Conflict conflict = told.conflict();
            return new Subject(
                    told.unit(),
                    conflict.date(),
                    conflict.code(),
                    conflict.clauses().stream()
                            .map(cited -> new Clause(cited.circular(), cited.clause(), cited.rule()))
                            .toList());
        }
    }

    private static List<UnitConflict> missingIn(List<UnitConflict> some, List<UnitConflict> others) {
        Set<Subject> known = some.stream().map(Subject::of).collect(Collectors.toSet());
        return others.stream()
                .filter(conflict -> !known.contains(Subject.of(conflict)))
                .toList();
    }
}
