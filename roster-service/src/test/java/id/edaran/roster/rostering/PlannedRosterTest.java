package id.edaran.roster.rostering;

import static id.edaran.roster.Rules.city;
import static id.edaran.roster.Rules.day;
import static id.edaran.roster.Rules.home;
import static id.edaran.roster.Rules.timeline;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.event.RosterRecomputed.Conflict;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Rule.DutyRoster;
import id.edaran.contracts.rule.Rule.Reachability;
import id.edaran.contracts.rule.Rule.Terms;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.Workforce.Away;
import id.edaran.roster.rostering.Workforce.Member;
import id.edaran.roster.rostering.Workforce.WorkingUnit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Rosters whose coming days are planned as a whole: who is counted, who comes on top, what stays as it was.
class PlannedRosterTest {
    private static final UnitCode UNIT = new UnitCode("u");
    private static final AgencyCode AGENCY = new AgencyCode("agency");
    private static final LocalDate MONDAY = day("2020-03-23");
    private static final LocalDate END = MONDAY.plusDays(13);
    private static final int ROUNDS = 300;

    private final Map<EmployeeId, List<Away>> away = new HashMap<>();
    private final Map<LocalDate, Set<EmployeeId>> pins = new HashMap<>();
    private final Map<EmployeeId, Set<LocalDate>> recalls = new HashMap<>();

    @Test
    void absencesFillTheNumberAtHomeFirst() {
        away.put(id(0), List.of(new Away(MONDAY, MONDAY, Away.Kind.LEAVE)));
        away.put(id(1), List.of(new Away(MONDAY, null, Away.Kind.ISOLATION)));

        Map<EmployeeId, String> roster = plan(10, half(), Map.of());

        assertEquals(5, onDay(roster, 0, 'W'));
        assertEquals(3, onDay(roster, 0, 'H'));
        assertEquals('L', letters(roster, 0).charAt(0));
        assertEquals("IIIIIIIIIIIIII", letters(roster, 1));
    }

    @Test
    void whoeverIsNamedForDutyByTheHeadOfAUnitAboveIsOnDuty() {
        Member beneath = new Member(id(1), new UnitCode("u.1"), "", facts());
        Workforce workforce = new Workforce(
                AGENCY,
                List.of(
                        new WorkingUnit(UNIT, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
                        new WorkingUnit(beneath.unit(), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))),
                List.of(new Member(id(0), UNIT, "", facts()), beneath),
                Set.of(),
                Map.of(),
                Map.of(UNIT, Map.of(MONDAY, Set.of(id(1)))),
                Map.of());
        UnitRoster roster = Objects.requireNonNull(
                Rostering.compute(workforce, null, Earlier.NOTHING, List.of(beneath.unit()), MONDAY, END)
                        .get(beneath.unit()));
        assertEquals('D', roster.lines().getFirst().letters().charAt(0));
        assertEquals(
                List.of(Rostering.PIN_WITHOUT_RULE),
                roster.conflicts().stream().map(Conflict::code).toList());
    }

    @Test
    void nobodyIsSentHomeForPinsAndRecalls() {
        pins.put(MONDAY, Set.of(id(3)));
        recalls.put(id(4), Set.of(MONDAY));

        Map<EmployeeId, String> roster = plan(10, half(), Map.of());

        assertEquals('D', letters(roster, 3).charAt(0));
        assertEquals('R', letters(roster, 4).charAt(0));
        assertEquals(5, onDay(roster, 0, 'W'));
        assertEquals(3, onDay(roster, 0, 'H'));
    }

    @Test
    void showsThePinsAndRecallsThatNoRuleCarries() {
        pins.put(MONDAY, Set.of(id(0)));
        pins.put(MONDAY.plusDays(5), Set.of(id(1)));
        pins.put(MONDAY.plusDays(1), Set.of(id(2)));
        away.put(id(2), List.of(new Away(MONDAY, END, Away.Kind.LEAVE)));
        recalls.put(id(3), Set.of(MONDAY.plusDays(2)));

        List<String> codes = conflicts(10, half()).stream().map(Conflict::code).toList();

        assertEquals(
                List.of(
                        Rostering.PIN_WITHOUT_RULE,
                        Rostering.PIN_WHILE_ABSENT,
                        Rostering.RECALL_WITHOUT_RIGHT,
                        Rostering.PIN_ON_DAY_OFF),
                codes);
    }

    @Test
    void lettingSomebodyBeRecalledIsNoConflict() {
        recalls.put(id(3), Set.of(MONDAY));

        assertEquals(
                List.of(),
                conflicts(4, half(), city("c", "2", "2020-03-23", null, new Reachability(Terms.EVERYONE, true))));
    }

    @Test
    void drawsTheShortfallOfADutyRosterEvenly() {
        TimedRule atHome = city("c", "1", "2020-03-23", null, home(100, Scope.EVERYONE));
        TimedRule duty = city("c", "2", "2020-03-23", null, new DutyRoster(Terms.EVERYONE, 2, null));
        pins.put(MONDAY, Set.of(id(4)));

        Map<EmployeeId, String> roster = plan(5, List.of(atHome, duty), Map.of());

        assertEquals(
                20, roster.values().stream().mapToInt(line -> count(line, 'D')).sum());
        IntStream.range(0, 5).forEach(i -> assertEquals(4, count(letters(roster, i), 'D'), "e" + i));
        IntStream.of(0, 1, 2, 3, 4, 7, 8, 9, 10, 11).forEach(day -> assertEquals(2, onDay(roster, day, 'D')));
    }

    @Test
    void saysHowManyAreMissingOnDuty() {
        TimedRule duty = city("c", "2", "2020-03-23", "2020-03-23", new DutyRoster(Terms.EVERYONE, 3, null));

        List<Conflict> conflicts = conflicts(2, List.of(duty).toArray(TimedRule[]::new));

        assertEquals(1, conflicts.size());
        assertEquals(Rostering.DUTY_UNDERSTAFFED, conflicts.getFirst().code());
        assertEquals("2", conflicts.getFirst().clauses().getFirst().clause());
    }

    @Test
    void absencesThatLeaveTooFewAreShownWithTheClause() {
        TimedRule rule = city("c", "7", "2020-03-23", "2020-03-23", home(50, 3, null, Scope.EVERYONE));
        away.put(id(0), List.of(new Away(MONDAY, END, Away.Kind.LEAVE)));
        away.put(id(1), List.of(new Away(MONDAY, END, Away.Kind.LEAVE)));

        List<Conflict> conflicts = conflicts(4, rule);

        assertEquals(Rostering.MINIMUM_ON_SITE, conflicts.getFirst().code());
        assertEquals("7", conflicts.getFirst().clauses().getFirst().clause());
    }

    @Test
    void aPlanThatStillFitsIsKeptAndTheNewDayAddsToIt() {
        Map<EmployeeId, String> first = plan(7, half(), Map.of());

        Map<EmployeeId, String> again = plan(7, half(), first);

        assertEquals(first, again);
    }

    @Test
    void changesAsLittleAsEvennessLets() {
        rounds(seed -> {
            Random random = new Random(seed);
            int people = 3 + random.nextInt(20);
            TimedRule before = city("c", "1", "2020-03-23", null, home(10 * random.nextInt(11), Scope.EVERYONE));
            TimedRule after = city("c", "1", "2020-03-23", null, home(10 * random.nextInt(11), Scope.EVERYONE));
            away.clear();
            Map<EmployeeId, String> first = plan(people, List.of(before), Map.of());
            if (random.nextBoolean()) {
                away.put(id(random.nextInt(people)), List.of(new Away(MONDAY, END, Away.Kind.LEAVE)));
            }

            Map<EmployeeId, String> second = plan(people, List.of(after), first);

            checkEven(second);
            int forced = 0;
            int changed = 0;
            for (int day = 0; day < 14; day++) {
                int at = day;
                int less = 0;
                int more = 0;
                for (int person = 0; person < people; person++) {
                    char now = letters(second, person).charAt(at);
                    char then = letters(first, person).charAt(at);
                    less += then == 'W' && now != 'W' ? 1 : 0;
                    more += then != 'W' && now == 'W' ? 1 : 0;
                    // Somebody has to come in place of whoever is away.
                    forced += then == 'W' && now == 'L' ? 2 : 0;
                }
                forced += Math.abs(less - more);
                changed += less + more;
            }
            // Turning around a circle lets an even plan be thinned out or filled up nearly without exchanges.
            assertTrue(changed <= forced + 2 * people, changed + " changes where " + forced + " are forced");
        });
    }

    @Test
    void debtsOfOneCircularDecideWhoComesFirstInTheNext() {
        TimedRule first = city("a", "1", "2020-03-23", "2020-03-23", home(50, Scope.EVERYONE));
        TimedRule second = city("b", "1", "2020-03-24", null, home(75, Scope.EVERYONE));

        Map<EmployeeId, String> roster = plan(4, List.of(first, second), Map.of());

        Set<EmployeeId> onMonday = new HashSet<>();
        Set<EmployeeId> next = new HashSet<>();
        roster.forEach((employee, letters) -> {
            if (letters.charAt(0) == 'W') {
                onMonday.add(employee);
            }
            if (letters.charAt(1) == 'W' || letters.charAt(2) == 'W') {
                next.add(employee);
            }
        });
        assertEquals(2, onMonday.size());
        assertEquals(2, next.size());
        assertTrue(next.stream().noneMatch(onMonday::contains));
    }

    private static void rounds(LongConsumer round) {
        for (long seed = 1; seed <= ROUNDS; seed++) {
            try {
                round.accept(seed);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private static void checkEven(Map<EmployeeId, String> roster) {
        List<Integer> office = roster.values().stream()
                .filter(letters -> letters.indexOf('L') < 0)
                .map(letters -> count(letters, 'W'))
                .toList();
        int most = office.stream().mapToInt(Integer::intValue).max().orElse(0);
        int least = office.stream().mapToInt(Integer::intValue).min().orElse(0);
        assertTrue(most - least <= 1, office.toString());
    }

    private static List<TimedRule> half() {
        return List.of(city("c", "1", "2020-03-23", null, home(50, Scope.EVERYONE)));
    }

    private static EmployeeId id(int number) {
        return new EmployeeId("e%02d".formatted(number));
    }

    private static String letters(Map<EmployeeId, String> roster, int person) {
        return Objects.requireNonNull(roster.get(id(person)));
    }

    private static int count(String letters, char wanted) {
        return Math.toIntExact(
                letters.chars().filter(letter -> letter == wanted).count());
    }

    private static long onDay(Map<EmployeeId, String> roster, int day, char letter) {
        return roster.values().stream()
                .filter(letters -> letters.charAt(day) == letter)
                .count();
    }

    private List<Conflict> conflicts(int people, List<TimedRule> rules) {
        return conflicts(people, rules.toArray(TimedRule[]::new));
    }

    private List<Conflict> conflicts(int people, List<TimedRule> rules, TimedRule more) {
        List<TimedRule> all = new ArrayList<>(rules);
        all.add(more);
        return conflicts(people, all);
    }

    private List<Conflict> conflicts(int people, TimedRule... rules) {
        return compute(people, List.of(rules), Map.of()).conflicts();
    }

    private Map<EmployeeId, String> plan(int people, List<TimedRule> rules, Map<EmployeeId, String> previous) {
        Map<EmployeeId, String> letters = new HashMap<>();
        compute(people, rules, previous).lines().forEach(line -> letters.put(line.employee(), line.letters()));
        return letters;
    }

    private UnitRoster compute(int people, List<TimedRule> rules, Map<EmployeeId, String> previous) {
        List<Member> members = IntStream.range(0, people)
                .mapToObj(i -> new Member(id(i), UNIT, "", facts()))
                .toList();
        WorkingUnit unit = new WorkingUnit(UNIT, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        Workforce workforce =
                new Workforce(AGENCY, List.of(unit), members, Set.of(), away, Map.of(UNIT, pins), recalls);
        Timeline timeline = timeline("64.74", 1, rules.toArray(TimedRule[]::new));
        StoredDays midnight = StoredDays.between(MONDAY, END);
        previous.forEach((employee, letters) -> IntStream.range(0, letters.length())
                .forEach(day -> midnight.put(employee, MONDAY.plusDays(day), letters.charAt(day))));
        Earlier earlier = new Earlier(Map.of(), Map.of(UNIT, midnight), new Earlier.Window(MONDAY, END));
        return Objects.requireNonNull(Rostering.compute(workforce, timeline, earlier, List.of(UNIT), MONDAY, END)
                .get(UNIT));
    }

    /// Of the staff of the unit `u`.
    static PersonFacts facts() {
        return new PersonFacts(
                "agency",
                List.of("u"),
                UnitKind.OFFICE,
                Position.STAFF,
                Echelon.NONE,
                EmploymentType.PNS,
                null,
                false,
                false,
                List.of());
    }
}
