package id.edaran.roster.rostering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.law.Law;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.rule.Rule.ShiftRotation;
import id.edaran.contracts.rule.Rule.WorkFromHome;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.Workforce.Member;
import id.edaran.roster.rostering.Workforce.WorkingUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Holds [Rostering] against the contract, said slowly: day by day, person by person, with the law asked
/// each time.
class RosteringOracleTest {
    private static final int ROUNDS = 250;
    private static final LocalDate FROM = RandomAgency.FIRST;
    private static final LocalDate UNTIL = FROM.plusDays(RandomAgency.DAYS - 1L);

    @Test
    void followsTheLawAndCountsExactly() {
        rounds(seed -> {
            RandomAgency random = new RandomAgency(seed);
            Workforce workforce = random.workforce();
            Timeline timeline = random.timeline();
            Letters letters = compute(workforce, timeline, Map.of(), FROM, UNTIL);
            FROM.datesUntil(UNTIL.plusDays(1)).forEach(day -> checkDay(workforce, timeline, letters, day));
        });
    }

    @Test
    void sharesTheOfficeDaysFairlyAmongEquals() {
        rounds(seed -> {
            RandomAgency random = new RandomAgency(seed);
            Workforce workforce = random.workforce();
            Timeline timeline = random.timeline();
            Letters letters = compute(workforce, timeline, Map.of(), FROM, UNTIL);
            workforce.units().forEach(unit -> checkFairness(workforce, timeline, letters, unit, FROM));
        });
    }

    @Test
    void answersForADayWhateverRangeIsAsked() {
        rounds(seed -> {
            RandomAgency random = new RandomAgency(seed);
            Workforce workforce = random.workforce();
            Timeline timeline = random.timeline();
            Letters whole = compute(workforce, timeline, Map.of(), FROM, UNTIL);
            Random range = new Random(seed);
            LocalDate from = FROM.plusDays(range.nextInt(RandomAgency.DAYS));
            LocalDate until = from.plusDays(range.nextInt(10));
            Letters part = compute(workforce, timeline, Map.of(), from, until);
            until = until.isAfter(UNTIL) ? UNTIL : until;
            for (Member member : workforce.members()) {
                for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
                    assertEquals(whole.on(member, day), part.on(member, day), member.employee() + " on " + day);
                }
            }
        });
    }

    @Test
    void goesOnFromStoredDaysAsIfNothingHadBeenStored() {
        rounds(seed -> {
            RandomAgency random = new RandomAgency(seed);
            Workforce workforce = random.workforce();
            Timeline timeline = random.timeline();
            Letters whole = compute(workforce, timeline, Map.of(), FROM, UNTIL);
            LocalDate today = FROM.plusDays(new Random(seed).nextInt(RandomAgency.DAYS));
            Map<UnitCode, StoredDays> past = stored(workforce, whole, today);
            assertEquals(whole.lines, compute(workforce, timeline, past, FROM, UNTIL).lines);
        });
    }

    @Test
    void keepsThePastAndStaysFairWhenPeopleComeAndGo() {
        rounds(seed -> {
            RandomAgency random = new RandomAgency(seed);
            Workforce before = random.workforce();
            Timeline timeline = random.timeline();
            Letters first = compute(before, timeline, Map.of(), FROM, UNTIL);
            Random choice = new Random(seed);
            LocalDate today = FROM.plusDays(choice.nextInt(RandomAgency.DAYS));
            List<Member> members = new ArrayList<>(before.members());
            members.removeIf(member -> choice.nextInt(8) == 0);
            UnitCode joined = before.units().getFirst().code();
            members.add(random.member(joined, "A-newcomer"));
            Workforce after = new Workforce(before.agency(), before.units(), members, before.holidays());

            Letters second = compute(after, timeline, stored(before, first, today), FROM, UNTIL);

            for (Member member : members) {
                boolean stayed = before.members().contains(member);
                for (LocalDate day = FROM; day.isBefore(today); day = day.plusDays(1)) {
                    char expected = stayed ? first.on(member, day) : DayLetters.NONE;
                    assertEquals(expected, second.on(member, day), member.employee() + " on " + day);
                }
            }
            today.datesUntil(UNTIL.plusDays(1)).forEach(day -> checkDay(after, timeline, second, day));
            Workforce stayed = new Workforce(
                    after.agency(),
                    after.units(),
                    members.stream().filter(before.members()::contains).toList(),
                    after.holidays());
            stayed.units().forEach(unit -> checkFairness(stayed, timeline, second, unit, FROM));
            after.units().forEach(unit -> checkFairness(after, timeline, second, unit, today));
        });
    }

    private static void rounds(LongConsumer round) {
        for (long seed = 1; seed <= ROUNDS; seed++) {
            try {
                round.accept(seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private static void checkDay(Workforce workforce, Timeline timeline, Letters letters, LocalDate day) {
        Map<TimedRule, List<Member>> atHome = new HashMap<>();
        for (Member member : workforce.members()) {
            if (!works(workforce, member.unit(), day)) {
                assertEquals(DayLetters.OFF, letters.on(member, day), member.employee() + " on " + day);
                continue;
            }
            TimedRule winner = winner(timeline, member, day);
            if (winner != null && winner.rule() instanceof WorkFromHome) {
                atHome.computeIfAbsent(winner, rule -> new ArrayList<>()).add(member);
            } else if (winner == null || !(winner.rule() instanceof ShiftRotation)) {
                assertEquals(DayLetters.ON_SITE, letters.on(member, day), member.employee() + " on " + day);
            }
        }
        atHome.forEach((rule, people) -> checkCounts((WorkFromHome) rule.rule(), people, letters, day));
    }

    private static void checkCounts(WorkFromHome rule, List<Member> people, Letters letters, LocalDate day) {
        int n = people.size();
        int home = BigDecimal.valueOf((long) n * rule.homePercent())
                .divide(BigDecimal.valueOf(100), RoundingMode.CEILING)
                .intValueExact();
        int onSite = n - home;
        if (rule.minimumOnSite() != null && onSite < rule.minimumOnSite()) {
            onSite = rule.minimumOnSite();
        }
        if (rule.maximumOnSite() != null && onSite > rule.maximumOnSite()) {
            onSite = rule.maximumOnSite();
        }
        onSite = Math.min(onSite, n);
        assertEquals(onSite, count(people, letters, day, DayLetters.ON_SITE), "on site on " + day);
        assertEquals(n - onSite, count(people, letters, day, DayLetters.HOME), "at home on " + day);
        double quota = (double) (n - onSite) / n;
        people.stream().collect(Collectors.groupingBy(Member::unit)).forEach((unit, ofUnit) -> {
            long there = count(ofUnit, letters, day, DayLetters.HOME);
            double exact = quota * ofUnit.size();
            assertTrue(
                    there >= Math.floor(exact - 1e-9) && there <= Math.ceil(exact + 1e-9),
                    unit + " on " + day + ": " + there + " of " + exact);
        });
    }

    /// Over every window of ten working days, and over every longer one.
    private static void checkFairness(
            Workforce workforce, Timeline timeline, Letters letters, WorkingUnit unit, LocalDate since) {
        List<LocalDate> days = since.datesUntil(UNTIL.plusDays(1))
                .filter(day -> works(workforce, unit.code(), day))
                .toList();
        List<Member> people = workforce.members().stream()
                .filter(member -> member.unit().equals(unit.code()))
                .toList();
        for (int start = 0; start < days.size(); start++) {
            Map<Member, Integer> inOffice = new HashMap<>();
            Map<Member, TimedRule> under = new HashMap<>();
            people.forEach(member -> inOffice.put(member, 0));
            for (int end = start; end < days.size() && !inOffice.isEmpty(); end++) {
                LocalDate day = days.get(end);
                for (Member member : people) {
                    TimedRule winner = winner(timeline, member, day);
                    if (winner == null
                            || !(winner.rule() instanceof WorkFromHome)
                            || (end > start && !winner.equals(under.get(member)))) {
                        inOffice.remove(member);
                    } else {
                        under.put(member, winner);
                        int office = letters.on(member, day) == DayLetters.ON_SITE ? 1 : 0;
                        inOffice.computeIfPresent(member, (same, count) -> count + office);
                    }
                }
                Map<TimedRule, List<Integer>> equals = new HashMap<>();
                inOffice.forEach((member, count) -> equals.computeIfAbsent(under.get(member), rule -> new ArrayList<>())
                        .add(count));
                LocalDate from = days.get(start);
                equals.values().forEach(counts -> {
                    int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
                    int least =
                            counts.stream().mapToInt(Integer::intValue).min().orElse(0);
                    assertTrue(most - least <= 1, unit.code() + " from " + from + " to " + day + ": " + counts);
                });
            }
        }
    }

    private static boolean works(Workforce workforce, UnitCode unit, LocalDate day) {
        return !workforce.holidays().contains(day)
                && workforce.units().stream()
                        .anyMatch(some ->
                                some.code().equals(unit) && some.workingDays().contains(day.getDayOfWeek()));
    }

    private static @Nullable TimedRule winner(Timeline timeline, Member member, LocalDate day) {
        Optional<Ruling> ruling = Law.decide(
                Law.reaching(timeline.inForceOn(day), Matter.ARRANGEMENT, member.facts(), timeline.alertLevelOn(day)),
                Matter.ARRANGEMENT);
        return ruling.map(Ruling::winner).orElse(null);
    }

    private static long count(List<Member> people, Letters letters, LocalDate day, char letter) {
        return people.stream()
                .filter(member -> letters.on(member, day) == letter)
                .count();
    }

    private static Letters compute(
            Workforce workforce, Timeline timeline, Map<UnitCode, StoredDays> past, LocalDate from, LocalDate until) {
        List<UnitCode> units = workforce.units().stream().map(WorkingUnit::code).toList();
        Map<EmployeeId, String> lines = new HashMap<>();
        Rostering.compute(workforce, timeline, new Earlier(past, Map.of(), null), units, from, until)
                .values()
                .forEach(roster -> roster.lines().forEach(line -> lines.put(line.employee(), line.letters())));
        return new Letters(from, lines);
    }

    private static Map<UnitCode, StoredDays> stored(Workforce workforce, Letters letters, LocalDate today) {
        Map<UnitCode, StoredDays> stored = new HashMap<>();
        for (WorkingUnit unit : workforce.units()) {
            StoredDays days = StoredDays.between(FROM, UNTIL);
            FROM.datesUntil(today).forEach(days::mark);
            stored.put(unit.code(), days);
        }
        for (Member member : workforce.members()) {
            FROM.datesUntil(today)
                    .forEach(day -> stored.computeIfPresent(member.unit(), (unit, days) -> {
                        days.put(member.employee(), day, letters.on(member, day));
                        return days;
                    }));
        }
        return stored;
    }

    /// Everybody's days.
    private record Letters(LocalDate from, Map<EmployeeId, String> lines) {
        char on(Member member, LocalDate day) {
            return lines.getOrDefault(member.employee(), "").charAt(Math.toIntExact(from.until(day, ChronoUnit.DAYS)));
        }
    }
}
