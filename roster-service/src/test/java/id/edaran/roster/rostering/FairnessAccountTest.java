package id.edaran.roster.rostering;

import static id.edaran.roster.Rules.city;
import static id.edaran.roster.Rules.day;
import static id.edaran.roster.Rules.home;
import static id.edaran.roster.Rules.timeline;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.FairnessAccount.Owed;
import id.edaran.roster.rostering.Workforce.Away;
import id.edaran.roster.rostering.Workforce.Member;
import id.edaran.roster.rostering.Workforce.WorkingUnit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The account of turns, held against a count by hand over the letters of the roster.
class FairnessAccountTest {
    private static final UnitCode UNIT = new UnitCode("u");
    private static final LocalDate MONDAY = day("2020-03-23");
    private static final LocalDate END = MONDAY.plusDays(20);
    private static final int ROUNDS = 100;
    private static final double HALF_HUNDREDTH = 0.005 + 1e-9;

    @Test
    void countsWhoCameAndWhoOwesDays() {
        int accounts = 0;
        for (long seed = 1; seed <= ROUNDS; seed++) {
            Random random = new Random(seed);
            int people = 2 + random.nextInt(8);
            Workforce workforce = workforce(people, random);
            Timeline timeline = timeline(
                    "64.74", 1, city("c", "1", "2020-03-23", null, home(10 + random.nextInt(80), Scope.EVERYONE)));
            Earlier earlier = new Earlier(Map.of(), Map.of(), new Earlier.Window(MONDAY, END));
            List<String> letters = Objects.requireNonNull(
                            Rostering.compute(workforce, timeline, earlier, List.of(UNIT), MONDAY, END)
                                    .get(UNIT))
                    .lines()
                    .stream()
                    .map(UnitRoster.Line::letters)
                    .toList();
            for (int person = 0; person < people; person++) {
                for (int day = 0; day <= 20; day++) {
                    Optional<FairnessAccount> account =
                            Rostering.account(workforce, timeline, earlier, UNIT, id(person), MONDAY.plusDays(day));
                    char letter = letters.get(person).charAt(day);
                    String failure = "seed " + seed + ", person " + person + ", day " + day + ": " + account;
                    assertEquals(letter == 'W' || letter == 'H', account.isPresent(), failure);
                    if (account.isPresent()) {
                        check(account.get(), letters, person, day, failure);
                        accounts++;
                    }
                }
            }
        }
        assertTrue(accounts > 1_000);
    }

    private static void check(FairnessAccount account, List<String> letters, int person, int day, String failure) {
        double[] owed = new double[letters.size()];
        int came = 0;
        for (int earlier = 0; earlier < day; earlier++) {
            int there = count(letters, earlier, "W");
            int free = count(letters, earlier, "WH");
            for (int someone = 0; someone < owed.length; someone++) {
                char letter = letters.get(someone).charAt(earlier);
                owed[someone] += letter == 'W' || letter == 'H' ? (double) there / free : 0;
                owed[someone] -= letter == 'W' ? 1 : 0;
            }
            came += letters.get(person).charAt(earlier) == 'W' ? 1 : 0;
        }
        assertEquals(MONDAY, account.since(), failure);
        assertEquals("WORK_FROM_HOME", account.rule(), failure);
        assertEquals(count(letters, day, "W"), account.places(), failure);
        assertEquals(count(letters, day, "WH"), account.people(), failure);
        assertEquals(came, account.came(), failure);
        assertEquals(owed[person], account.owed(), HALF_HUNDREDTH, failure);
        assertEquals(account.due() - account.came(), account.owed(), 1e-9, failure);
        checkColleagues(account.called(), letters, owed, person, day, 'W', failure);
        checkColleagues(account.spared(), letters, owed, person, day, 'H', failure);
    }

    private static void checkColleagues(
            @Nullable Owed told,
            List<String> letters,
            double[] owed,
            int person,
            int day,
            char letter,
            String failure) {
        double[] debts = IntStream.range(0, owed.length)
                .filter(someone -> someone != person && letters.get(someone).charAt(day) == letter)
                .mapToDouble(someone -> owed[someone])
                .sorted()
                .toArray();
        assertEquals(debts.length == 0, told == null, failure);
        if (told != null) {
            assertEquals(debts[0], told.least(), HALF_HUNDREDTH, failure);
            assertEquals(debts[debts.length - 1], told.most(), HALF_HUNDREDTH, failure);
        }
    }

    private static int count(List<String> letters, int day, String which) {
        return Math.toIntExact(letters.stream()
                .filter(line -> which.indexOf(line.charAt(day)) >= 0)
                .count());
    }

    private static Workforce workforce(int people, Random random) {
        List<Member> members = new ArrayList<>();
        Map<EmployeeId, List<Away>> away = new HashMap<>();
        for (int i = 0; i < people; i++) {
            members.add(new Member(id(i), UNIT, "", PlannedRosterTest.facts()));
            if (random.nextInt(4) == 0) {
                LocalDate from = MONDAY.plusDays(random.nextInt(15));
                away.put(id(i), List.of(new Away(from, from.plusDays(random.nextInt(6)), Away.Kind.LEAVE)));
            }
        }
        WorkingUnit unit = new WorkingUnit(UNIT, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        return new Workforce(new AgencyCode("agency"), List.of(unit), members, Set.of(), away, Map.of(), Map.of());
    }

    private static EmployeeId id(int number) {
        return new EmployeeId("e%02d".formatted(number));
    }
}
