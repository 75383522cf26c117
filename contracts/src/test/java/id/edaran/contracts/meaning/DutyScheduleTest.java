package id.edaran.contracts.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.OfficeFacts;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.rule.RoutineDutyKind;
import id.edaran.contracts.rule.Rule.RoutineDuty;
import id.edaran.contracts.testing.Issued;
import id.edaran.contracts.testing.PlainReading;
import id.edaran.contracts.testing.RandomLaw;
import id.edaran.contracts.testing.Someone;
import id.edaran.contracts.testing.Timelines;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutyScheduleTest {
    private static final Issued CITY =
            Issued.by(Level.CITY, "city", "2022-02-11").inForce("2022-02-11", "2022-03-10");
    private static final LocalDate START = LocalDate.parse("2022-02-11");
    private static final OfficeFacts AGENCY = OfficeFacts.ofAgency("DINKES");

    /// Bitung: disinfection, cleanliness, fresh air, and tests of everybody, each in its own rhythm.
    private static final TimedRule DISINFECTION =
            CITY.clause(6, "{'type': 'ROUTINE_DUTY', 'duty': 'DISINFECTION', 'everyDays': 7}");

    private static final TimedRule CLEANING =
            CITY.clause(7, "{'type': 'ROUTINE_DUTY', 'duty': 'CLEANING', 'everyDays': 1}");
    private static final TimedRule TESTS = CITY.clause(8, """
            {'type': 'ROUTINE_DUTY', 'duty': 'STAFF_ANTIGEN_TEST', 'everyDays': 14,
             'scope': {'employmentTypes': ['PNS', 'THL']}}""");

    @Test
    void eachDutyOfAnAgencyHasItsOwnRhythm() {
        List<DutySchedule> schedules = DutySchedule.of(on(START, DISINFECTION, CLEANING, TESTS), AGENCY);

        assertEquals(
                List.of(RoutineDutyKind.DISINFECTION, RoutineDutyKind.CLEANING),
                schedules.stream().map(DutySchedule::duty).toList());
        assertEquals(
                List.of(DISINFECTION, CLEANING),
                schedules.stream().map(schedule -> schedule.ruling().winner()).toList());
    }

    @Test
    void dutyAboutPeopleIsFoundThroughThem() {
        List<DutySchedule> schedules =
                DutySchedule.of(on(START, TESTS), Someone.staff().facts());

        assertEquals(
                List.of(TESTS),
                schedules.stream().map(schedule -> schedule.ruling().winner()).toList());
    }

    @Test
    void isDueOnTheFirstDayAndThenEverySoManyDays() {
        assertEquals(
                List.of(START, START.plusDays(7), START.plusDays(14), START.plusDays(21)),
                DutySchedule.dueDays(
                        Timelines.of(DISINFECTION),
                        AGENCY,
                        RoutineDutyKind.DISINFECTION,
                        START.minusDays(20),
                        START.plusDays(60)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,          2022-02-11",
                "2022-02-01, 2022-02-11",
                "2022-02-11, 2022-02-18",
                "2022-02-17, 2022-02-18",
                "2022-02-18, 2022-02-25",
                "2022-03-03, 2022-03-04",
                "2022-03-04, -"
            })
    void nextDueDayComesAfterTheLastEvidence(@Nullable LocalDate evidence, @Nullable LocalDate next) {
        DutySchedule schedule = DutySchedule.of(on(START, DISINFECTION), AGENCY).getFirst();

        assertEquals(Optional.ofNullable(next), schedule.nextDueAfter(evidence));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2022-02-10, -",
                "2022-02-11, 2022-02-11",
                "2022-02-17, 2022-02-11",
                "2022-02-18, 2022-02-18",
                "2022-03-31, 2022-03-04"
            })
    void lastDueDayIsTheOneToBeSettled(LocalDate day, @Nullable LocalDate last) {
        DutySchedule schedule = DutySchedule.of(on(START, DISINFECTION), AGENCY).getFirst();

        assertEquals(Optional.ofNullable(last), schedule.lastDueOn(day));
    }

    @Test
    void agreesWithThePlainReading() {
        int found = 0;
        for (long seed = 0; seed < Oracle.ROUNDS; seed++) {
            RandomLaw law = new RandomLaw(seed);
            Timeline timeline = law.timeline(law.type()::routineDuty);
            LocalDate day = law.day();
            PersonFacts person = law.person();
            OfficeFacts office = law.office();
            List<DutySchedule> ofOffice = DutySchedule.of(RulesOfDay.of(timeline, day), office);
            List<DutySchedule> ofPerson = DutySchedule.of(RulesOfDay.of(timeline, day), person);

            for (RoutineDutyKind duty : RoutineDutyKind.values()) {
                PlainReading.Outcome expected = PlainReading.decide(timeline, day, Matter.of(duty), office);
                Optional<DutySchedule> schedule = find(ofOffice, duty);
                Oracle.assertDecided(expected, schedule.map(DutySchedule::ruling), seed);
                Oracle.assertDecided(
                        PlainReading.decide(timeline, day, Matter.of(duty), person),
                        find(ofPerson, duty).map(DutySchedule::ruling),
                        seed);
                if (expected.winner() != null && schedule.isPresent()) {
                    found++;
                    check(dueDays(expected.winner()), schedule.get(), "seed " + seed);
                }
                assertEquals(
                        dueDays(timeline, office, duty),
                        DutySchedule.dueDays(
                                timeline, office, duty, RandomLaw.DAY.minusDays(14), RandomLaw.DAY.plusDays(14)),
                        "seed " + seed);
            }
        }
        assertTrue(found > Oracle.ROUNDS / 10, "too few schedules: " + found);
    }

    private static void check(List<LocalDate> dueDays, DutySchedule schedule, String failure) {
        LocalDate last = null;
        for (LocalDate day = RandomLaw.DAY.minusDays(20);
                day.isBefore(RandomLaw.DAY.plusDays(40));
                day = day.plusDays(1)) {
            assertEquals(dueDays.contains(day), schedule.isDueOn(day), failure);
            last = dueDays.contains(day) ? day : last;
            assertEquals(Optional.ofNullable(last), schedule.lastDueOn(day), failure);
            LocalDate evidence = day;
            Optional<LocalDate> next =
                    dueDays.stream().filter(due -> due.isAfter(evidence)).findFirst();
            assertEquals(next, schedule.nextDueAfter(evidence), failure);
        }
    }

    /// Walks from the first day in steps; far enough that the next one is always among them.
    private static List<LocalDate> dueDays(TimedRule rule) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = rule.startedOn();
        while (day.isBefore(RandomLaw.DAY.plusDays(80)) && (rule.until() == null || !day.isAfter(rule.until()))) {
            days.add(day);
            day = day.plusDays(((RoutineDuty) rule.rule()).everyDays());
        }
        return days;
    }

    private static List<LocalDate> dueDays(Timeline timeline, OfficeFacts office, RoutineDutyKind duty) {
        List<LocalDate> days = new ArrayList<>();
        for (int i = -14; i <= 14; i++) {
            LocalDate day = RandomLaw.DAY.plusDays(i);
            TimedRule winner =
                    PlainReading.decide(timeline, day, Matter.of(duty), office).winner();
            if (winner != null && dueDays(winner).contains(day)) {
                days.add(day);
            }
        }
        return days;
    }

    private static Optional<DutySchedule> find(List<DutySchedule> schedules, RoutineDutyKind duty) {
        List<DutySchedule> found =
                schedules.stream().filter(schedule -> schedule.duty() == duty).toList();
        assertTrue(found.size() <= 1, "one schedule a duty");
        return found.stream().findFirst();
    }

    private static RulesOfDay on(LocalDate day, TimedRule... rules) {
        return RulesOfDay.of(Timelines.of(rules), day);
    }
}
