package id.edaran.roster.rostering;

import static id.edaran.roster.Rules.city;
import static id.edaran.roster.Rules.day;
import static id.edaran.roster.Rules.shifts;
import static id.edaran.roster.Rules.timeline;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.event.RosterRecomputed.Conflict;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.Workforce.Member;
import id.edaran.roster.rostering.Workforce.WorkingUnit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Groups that take turns (row BTG-5), when people come and go.
class ShiftsOfUnitTest {
    private static final UnitCode UNIT = new UnitCode("u");
    private static final AgencyCode AGENCY = new AgencyCode("agency");
    private static final LocalDate MONDAY = day("2020-03-23");
    private static final LocalDate END = MONDAY.plusDays(13);
    /// Fifty people of five sections, and three groups.
    private static final int PEOPLE = 50;

    @Test
    void onlyThoseChangeGroupsWhoHaveToWhenSomebodyLeaves() {
        Map<EmployeeId, String> before = letters(plan(person -> person < PEOPLE, MONDAY, Map.of(), Map.of()));
        for (int leaving = 0; leaving < PEOPLE; leaving++) {
            int gone = leaving;
            Map<EmployeeId, String> after =
                    letters(plan(person -> person < PEOPLE && person != gone, MONDAY, Map.of(), before));
            // The first one left groups of 17, 16 and 16, or one more has to move; a section of ten may ask for
            // another.
            assertTrue(changed(before, after) <= 2, gone + ": " + changed(before, after) + " people changed");
        }
    }

    @Test
    void whoComesJoinsAGroupAndMovesNobody() {
        Map<EmployeeId, String> before = letters(plan(person -> person < PEOPLE, MONDAY, Map.of(), Map.of()));
        Map<EmployeeId, String> after = letters(plan(person -> person <= PEOPLE, MONDAY, Map.of(), before));
        assertEquals(0, changed(before, after));
    }

    @Test
    void aStoredTurnTellsWhoIsInWhichGroup() {
        Map<EmployeeId, String> first = letters(plan(person -> person < PEOPLE, MONDAY, Map.of(), Map.of()));
        LocalDate thursday = MONDAY.plusDays(3);
        // Three days are history, nothing else is stored, and the first people of two sections are gone.
        Map<EmployeeId, String> past = new HashMap<>();
        first.forEach((employee, letters) -> past.put(employee, letters.substring(0, 3)));
        IntPredicate there = person -> person < PEOPLE && person != 0 && person != 11;
        Map<EmployeeId, String> then = letters(plan(there, thursday, past, Map.of()));
        long moved = then.entrySet().stream()
                .filter(line -> !Objects.equals(
                        line.getValue().substring(0, 8),
                        Objects.requireNonNull(first.get(line.getKey())).substring(3, 11)))
                .count();
        assertTrue(moved <= 3, moved + " people are in other groups");
    }

    @Test
    void groupsStayOfOneSizeAndEverySectionIsInEveryGroup() {
        Map<EmployeeId, String> before = letters(plan(person -> person < PEOPLE, MONDAY, Map.of(), Map.of()));
        UnitRoster after = plan(person -> person >= 7 && person < PEOPLE + 4, MONDAY, Map.of(), before);
        int[] sizes = new int[3];
        boolean[][] manned = new boolean[5][3];
        for (UnitRoster.Line line : after.lines()) {
            int group = line.letters().indexOf('S');
            sizes[group]++;
            manned[number(line.employee()) % 5][group] = true;
        }
        assertTrue(IntStream.of(sizes).max().orElseThrow()
                        - IntStream.of(sizes).min().orElseThrow()
                <= 1);
        for (boolean[] section : manned) {
            assertTrue(section[0] && section[1] && section[2]);
        }
        assertEquals(List.<Conflict>of(), after.conflicts());
    }

    private static long changed(Map<EmployeeId, String> before, Map<EmployeeId, String> after) {
        return after.entrySet().stream()
                .filter(line -> before.containsKey(line.getKey()))
                .filter(line -> !line.getValue().equals(before.get(line.getKey())))
                .count();
    }

    private static Map<EmployeeId, String> letters(UnitRoster roster) {
        Map<EmployeeId, String> letters = new HashMap<>();
        roster.lines().forEach(line -> letters.put(line.employee(), line.letters()));
        return letters;
    }

    /// @param today days before it are history: those of `past`, from Monday on
    /// @param previous the roster of last midnight from today on
    private static UnitRoster plan(
            IntPredicate there, LocalDate today, Map<EmployeeId, String> past, Map<EmployeeId, String> previous) {
        List<Member> members = IntStream.range(0, PEOPLE + 10)
                .filter(there)
                .mapToObj(person -> new Member(id(person), UNIT, "S" + person % 5, PlannedRosterTest.facts()))
                .toList();
        Workforce workforce = new Workforce(
                AGENCY,
                List.of(new WorkingUnit(UNIT, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))),
                members,
                Set.of());
        Timeline timeline = timeline("64.74", 1, city("c", "1", MONDAY.toString(), null, shifts(3, 1, Scope.EVERYONE)));
        Earlier earlier = new Earlier(
                Map.of(UNIT, stored(past, MONDAY)),
                Map.of(UNIT, stored(previous, today)),
                new Earlier.Window(today, END));
        return Objects.requireNonNull(Rostering.compute(workforce, timeline, earlier, List.of(UNIT), today, END)
                .get(UNIT));
    }

    private static StoredDays stored(Map<EmployeeId, String> lines, LocalDate first) {
        StoredDays stored = StoredDays.between(MONDAY, END);
        lines.forEach((employee, letters) -> {
            stored.put(employee, first, letters);
            IntStream.range(0, letters.length()).forEach(day -> stored.mark(first.plusDays(day)));
        });
        return stored;
    }

    private static EmployeeId id(int person) {
        return new EmployeeId("%03d".formatted(person));
    }

    private static int number(EmployeeId employee) {
        return Integer.parseInt(employee.value());
    }
}
