package id.edaran.roster.rostering;

import static id.edaran.roster.Rules.city;
import static id.edaran.roster.Rules.day;
import static id.edaran.roster.Rules.echelons;
import static id.edaran.roster.Rules.except;
import static id.edaran.roster.Rules.fromAlertLevel;
import static id.edaran.roster.Rules.home;
import static id.edaran.roster.Rules.onSite;
import static id.edaran.roster.Rules.positions;
import static id.edaran.roster.Rules.publicFacing;
import static id.edaran.roster.Rules.shifts;
import static id.edaran.roster.Rules.timed;
import static id.edaran.roster.Rules.timeline;
import static id.edaran.roster.Rules.units;
import static id.edaran.roster.Rules.until;
import static id.edaran.roster.Rules.withAlertLevels;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.Principle;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Rule.DutyRoster;
import id.edaran.contracts.rule.Rule.Reachability;
import id.edaran.contracts.rule.Rule.Terms;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.contracts.timeline.DatedAlertLevel;
import id.edaran.contracts.timeline.Numbering;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.UnitRoster.Line;
import id.edaran.roster.rostering.Workforce.Member;
import id.edaran.roster.rostering.Workforce.WorkingUnit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RosteringTest {
    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final LocalDate MONDAY = day("2020-03-23");
    private static final LocalDate FRIDAY = day("2020-03-27");

    private final List<WorkingUnit> units = new ArrayList<>(List.of(new WorkingUnit(new UnitCode("u"), WEEK)));
    private final List<Member> members = new ArrayList<>();
    private Set<LocalDate> holidays = Set.of();

    @Test
    void appliesTheCircularOfBontang() {
        join("head", "u", "", Position.AGENCY_HEAD, Echelon.IIB, false);
        join("lurah", "u", "", Position.URBAN_VILLAGE_HEAD, Echelon.IVA, false);
        join("section", "u", "", Position.SECTION_HEAD, Echelon.IVA, false);
        join("staff", "u", "", Position.STAFF, Echelon.NONE, false);
        join("clerk", "u", "", Position.STAFF, Echelon.NONE, true);
        Timeline timeline = timeline(
                "64.74",
                1,
                city(
                        "504",
                        "1",
                        "2020-03-23",
                        "2020-04-04",
                        home(100, except(echelons(Echelon.IV, Echelon.NONE), publicFacing()))),
                city("504", "2", "2020-03-23", "2020-04-04", onSite(echelons(Echelon.II, Echelon.III))),
                city("504", "3", "2020-03-23", "2020-04-04", onSite(positions(Position.URBAN_VILLAGE_HEAD))));
        assertEquals("WWWWW", week(timeline, "head"));
        assertEquals("WWWWW", week(timeline, "lurah"));
        assertEquals("HHHHH", week(timeline, "section"));
        assertEquals("HHHHH", week(timeline, "staff"));
        assertEquals("WWWWW", week(timeline, "clerk"));
    }

    @Test
    void explainsWhoWonAndWhoWasExcepted() {
        join("lurah", "u", "", Position.URBAN_VILLAGE_HEAD, Echelon.IVA, false);
        join("clerk", "u", "", Position.STAFF, Echelon.NONE, true);
        join("head", "u", "", Position.AGENCY_HEAD, Echelon.IIB, false);
        TimedRule home = city(
                "504",
                "1",
                "2020-03-23",
                "2020-04-04",
                home(100, except(echelons(Echelon.IV, Echelon.NONE), publicFacing())));
        TimedRule named = city("504", "3", "2020-03-23", "2020-04-04", onSite(positions(Position.URBAN_VILLAGE_HEAD)));
        Timeline timeline = timeline(
                "64.74", 1, until(home, "2020-04-21", new Numbering(day("2020-04-05"), "188.65/527", 2)), named);

        Reason lurah = Explanation.because(timeline, facts("lurah"), MONDAY, DayLetters.ON_SITE)
                .getFirst();
        assertEquals("3", lurah.clause());
        assertEquals(Principle.LEX_SPECIALIS, lurah.principle());
        assertEquals(
                List.of(new Reason.Overruled("504", "no/504", "1", "WORK_FROM_HOME", Principle.LEX_SPECIALIS)),
                lurah.over());
        Reason clerk = Explanation.because(timeline, facts("clerk"), day("2020-04-20"), DayLetters.ON_SITE)
                .getFirst();
        assertEquals("WORK_FROM_HOME", clerk.rule());
        assertEquals(Principle.EXCEPTION, clerk.principle());
        assertEquals("188.65/527", clerk.number());
        assertEquals(List.of(Reason.DEFAULT), Explanation.because(timeline, facts("head"), MONDAY, DayLetters.ON_SITE));
        assertEquals(List.of(Reason.DEFAULT), Explanation.because(null, facts("head"), MONDAY, DayLetters.ON_SITE));
    }

    @Test
    void explainsWhatStandsAboveTheArrangement() {
        staff(1);
        TimedRule atHome = city("504", "1", "2020-03-23", null, home(100, Scope.EVERYONE));
        TimedRule duty = city("504", "2", "2020-03-23", null, new DutyRoster(Terms.EVERYONE, 1, null));
        TimedRule reachable = city("504", "3", "2020-03-23", null, new Reachability(Terms.EVERYONE, true));
        Timeline timeline = timeline("64.74", 1, atHome, duty, reachable);

        assertEquals("2", because(timeline, DayLetters.DUTY).clause());
        assertEquals("3", because(timeline, DayLetters.RECALLED).clause());
        assertEquals("ABSENCE", because(timeline, DayLetters.ISOLATION).rule());
        assertEquals("DEFAULT", because(timeline, DayLetters.OFF).rule());
        assertEquals(
                "PIN", because(timeline("64.74", 1, atHome), DayLetters.DUTY).rule());
        assertEquals(
                "RECALL",
                because(timeline("64.74", 1, atHome), DayLetters.RECALLED).rule());
    }

    private Reason because(Timeline timeline, char letter) {
        return Explanation.because(timeline, facts("e01"), MONDAY, letter).getFirst();
    }

    @Test
    void isOffOnDaysWithoutWork() {
        staff(1);
        holidays = Set.of(day("2020-03-25"));
        Timeline timeline = timeline("64.74", 1, city("c", "1", "2020-03-23", null, home(100, Scope.EVERYONE)));
        assertEquals("HHOHHOO", letters(timeline, "e01", MONDAY, MONDAY.plusDays(6)));
    }

    @Test
    void roundsUpWhoStaysAtHome() {
        staff(5);
        Timeline timeline = timeline("64.74", 1, city("c", "1", "2020-03-23", null, home(50, Scope.EVERYONE)));
        assertEquals(3, onDay(timeline, MONDAY, 'H'));
        assertEquals("WHWHH", week(timeline, "e01"));
        assertEquals("WHHWH", week(timeline, "e02"));
        assertEquals("HWHWH", week(timeline, "e03"));
    }

    @Test
    void letsTheLimitsOverrideThePercentage() {
        staff(10);
        TimedRule most = city("c", "1", "2020-03-23", null, home(50, null, 2, Scope.EVERYONE));
        assertEquals(2, onDay(timeline("64.74", 1, most), MONDAY, 'W'));
        TimedRule least = city("c", "1", "2020-03-23", null, home(100, 3, null, Scope.EVERYONE));
        assertEquals(3, onDay(timeline("64.74", 1, least), MONDAY, 'W'));
        TimedRule moreThanThereAre = city("c", "1", "2020-03-23", "2020-03-24", home(100, 12, null, Scope.EVERYONE));
        UnitRoster roster = roster(timeline("64.74", 1, moreThanThereAre), MONDAY, FRIDAY);
        assertEquals(2, roster.conflicts().size());
        assertEquals(Rostering.MINIMUM_ON_SITE, roster.conflicts().getFirst().code());
    }

    @Test
    void goesOnTurningThroughAProlongation() {
        staff(3);
        TimedRule rule = city("c", "1", "2020-03-23", "2020-03-25", home(60, Scope.EVERYONE));
        TimedRule prolonged = until(rule, "2020-04-30", new Numbering(day("2020-03-26"), "second", 2));
        assertEquals("WHHWH", week(timeline("64.74", 2, prolonged), "e01"));
        assertEquals("WHHWW", week(timeline("64.74", 1, rule), "e01"));
    }

    @Test
    void movesTheTieBetweenUnitsOnEachDay() {
        units.clear();
        for (String unit : List.of("a", "b", "c")) {
            units.add(new WorkingUnit(new UnitCode(unit), WEEK));
            join("e" + unit, unit, "", Position.STAFF, Echelon.NONE, false);
        }
        Timeline timeline = timeline("64.74", 1, city("c", "1", "2020-03-23", null, home(33, Scope.EVERYONE)));
        assertEquals("HWWHW", letters(timeline, "ea", MONDAY, FRIDAY));
        assertEquals("WHWWH", letters(timeline, "eb", MONDAY, FRIDAY));
        assertEquals("WWHWW", letters(timeline, "ec", MONDAY, FRIDAY));
    }

    @Test
    void appliesARuleFromItsAlertLevelUp() {
        staff(1);
        Timeline timeline = withAlertLevels(
                timeline("64.74", 1, city("c", "1", "2020-03-01", null, home(100, fromAlertLevel(AlertLevel.III)))),
                new DatedAlertLevel(day("2020-03-24"), AlertLevel.III),
                new DatedAlertLevel(day("2020-03-26"), AlertLevel.II));
        assertEquals("WHHWW", week(timeline, "e01"));
    }

    @Test
    void letsAnAgencyDepartOnlyForItself() {
        staff(2);
        TimedRule other = timed("d", "1", Level.AGENCY, "other", "2020-03-23", null, home(100, Scope.EVERYONE));
        assertEquals("WWWWW", week(timeline("64.74", 1, other), "e01"));
        TimedRule own = timed("d", "1", Level.AGENCY, "agency", "2020-03-23", null, home(100, Scope.EVERYONE));
        assertEquals("HHHHH", week(timeline("64.74", 1, own), "e01"));
    }

    @Test
    void namesAUnitWithTheUnitsBeneathIt() {
        staff(1);
        Timeline timeline = timeline("64.74", 1, city("c", "1", "2020-03-23", null, home(100, units("above"))));
        assertEquals("HHHHH", week(timeline, "e01"));
    }

    @Test
    void letsOneGroupComeAtATimeAndMansEverySection() {
        for (int i = 0; i < 50; i++) {
            join("e%02d".formatted(i), "u", "s" + i % 6, Position.STAFF, Echelon.NONE, false);
        }
        Timeline timeline = timeline(
                "64.74", 1, timed("k", "1", Level.AGENCY, "agency", "2020-03-23", null, shifts(3, 1, Scope.EVERYONE)));
        UnitRoster roster = roster(timeline, MONDAY, FRIDAY);
        assertEquals(List.of(), roster.conflicts());
        for (int day = 0; day < 5; day++) {
            int at = day;
            List<Line> inOffice = roster.lines().stream()
                    .filter(line -> line.letters().charAt(at) == 'S')
                    .toList();
            assertTrue(inOffice.size() == 16 || inOffice.size() == 17);
            assertTrue(inOffice.stream().allMatch(line -> line.groups().get(at) == at % 3 + 1));
            assertEquals(
                    6,
                    inOffice.stream()
                            .map(line -> section(line.employee()))
                            .distinct()
                            .count());
        }
        assertTrue(roster.lines().stream().allMatch(line -> line.letters().matches("[SH]{5}")));
    }

    @Test
    void saysWhenASectionIsTooSmallForItsGroups() {
        join("a", "u", "one", Position.STAFF, Echelon.NONE, false);
        join("b", "u", "two", Position.STAFF, Echelon.NONE, false);
        Timeline timeline = timeline("64.74", 1, city("k", "1", "2020-03-23", null, shifts(2, 2, Scope.EVERYONE)));
        UnitRoster roster = roster(timeline, MONDAY, FRIDAY);
        assertEquals("SSHHS", roster.lines().getFirst().letters());
        assertEquals(5, roster.conflicts().size());
        assertEquals(Rostering.SECTION_UNMANNED, roster.conflicts().getFirst().code());
    }

    @Test
    void worksAsUsualWithoutATimeline() {
        staff(1);
        assertEquals("WWWWW", week(null, "e01"));
    }

    private void staff(int people) {
        for (int i = 1; i <= people; i++) {
            join("e%02d".formatted(i), "u", "", Position.STAFF, Echelon.NONE, false);
        }
    }

    private void join(
            String id, String unit, String section, Position position, Echelon echelon, boolean publicFacing) {
        members.add(new Member(
                new EmployeeId(id),
                new UnitCode(unit),
                section,
                new PersonFacts(
                        "agency",
                        List.of(unit, "above"),
                        UnitKind.OFFICE,
                        position,
                        echelon,
                        EmploymentType.PNS,
                        null,
                        publicFacing,
                        false,
                        List.of())));
    }

    private PersonFacts facts(String id) {
        return members.stream()
                .filter(member -> member.employee().value().equals(id))
                .map(Member::facts)
                .findFirst()
                .orElseThrow();
    }

    private String section(EmployeeId id) {
        return members.stream()
                .filter(member -> member.employee().equals(id))
                .map(Member::section)
                .findFirst()
                .orElseThrow();
    }

    private String week(@Nullable Timeline timeline, String id) {
        return letters(timeline, id, MONDAY, FRIDAY);
    }

    private long onDay(Timeline timeline, LocalDate day, char letter) {
        return roster(timeline, day, day).lines().stream()
                .filter(line -> line.letters().charAt(0) == letter)
                .count();
    }

    private String letters(@Nullable Timeline timeline, String id, LocalDate from, LocalDate until) {
        return rosters(timeline, from, until).values().stream()
                .flatMap(roster -> roster.lines().stream())
                .filter(line -> line.employee().value().equals(id))
                .map(Line::letters)
                .findFirst()
                .orElseThrow();
    }

    private UnitRoster roster(@Nullable Timeline timeline, LocalDate from, LocalDate until) {
        return rosters(timeline, from, until).values().iterator().next();
    }

    private Map<UnitCode, UnitRoster> rosters(@Nullable Timeline timeline, LocalDate from, LocalDate until) {
        Workforce workforce = new Workforce(new AgencyCode("agency"), units, members, holidays);
        return Rostering.compute(
                workforce,
                timeline,
                Earlier.NOTHING,
                units.stream().map(WorkingUnit::code).toList(),
                from,
                until);
    }
}
