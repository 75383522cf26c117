package id.edaran.roster.rostering;

import static id.edaran.roster.Rules.city;
import static id.edaran.roster.Rules.home;
import static id.edaran.roster.Rules.timeline;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.law.Law;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Rule.DutyRoster;
import id.edaran.contracts.rule.Rule.Terms;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.Rules;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.Workforce.Away;
import id.edaran.roster.rostering.Workforce.Member;
import id.edaran.roster.rostering.Workforce.Swap;
import id.edaran.roster.rostering.Workforce.WorkingUnit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a swap changes and what it leaves alone, seen by somebody who only compares two rosters: one of
/// people who never swapped, and one of the same people who did.
class SwapsOfUnitOracleTest {
    private static final int ROUNDS = 800;
    private static final UnitCode UNIT = new UnitCode("u");
    private static final LocalDate TODAY = Rules.day("2020-03-23");
    private static final int HORIZON = 28;
    private static final int WINDOW = 14;

    @Test
    void changesTwoPeoplesDaysAndNothingElse() {
        int swapped = 0;
        int twice = 0;
        for (long seed = 1; seed <= ROUNDS; seed++) {
            World world = new World(seed);
            Map<EmployeeId, String> without = letters(world.roster(List.of(), TODAY, Map.of(), Map.of()));
            List<Swap> swaps = world.choose(without);
            if (swaps.isEmpty()) {
                continue;
            }
            UnitRoster bare = world.roster(List.of(), TODAY, Map.of(), Map.of());
            UnitRoster roster = world.roster(swaps, TODAY, Map.of(), Map.of());

            assertEquals(exchanged(without, swaps), letters(roster), "seed " + seed);
            assertEquals(bare.conflicts(), roster.conflicts(), "seed " + seed);
            for (int day = 0; day < WINDOW; day++) {
                assertEquals(counts(without, day), counts(letters(roster), day), "seed " + seed + " day " + day);
            }
            swapped++;
            twice += swaps.size() > 1 ? 1 : 0;
        }
        assertTrue(swapped > ROUNDS / 2 && twice > ROUNDS / 10, swapped + " swapped, " + twice + " twice");
    }

    /// Midnight after midnight the roster is planned anew from what was stored: with the swap from what has
    /// it, without it from what has it not.
    @Test
    void holdsThroughEveryMidnightUntilBothDaysAreHistory() {
        int swapped = 0;
        for (long seed = 1; seed <= ROUNDS / 10; seed++) {
            World world = new World(seed);
            Map<EmployeeId, String> never = letters(world.roster(List.of(), TODAY, Map.of(), Map.of()));
            List<Swap> swaps = world.choose(never);
            if (swaps.isEmpty()) {
                continue;
            }
            swapped++;
            Map<EmployeeId, String> did = letters(world.roster(swaps, TODAY, Map.of(), Map.of()));
            Map<EmployeeId, String> pastOfNever = new TreeMap<>();
            Map<EmployeeId, String> pastOfDid = new TreeMap<>();
            for (int day = 1; day <= WINDOW; day++) {
                Map<EmployeeId, String> storedNever = never;
                Map<EmployeeId, String> storedDid = did;
                storedNever.forEach((who, line) -> pastOfNever.merge(who, line.substring(0, 1), String::concat));
                storedDid.forEach((who, line) -> pastOfDid.merge(who, line.substring(0, 1), String::concat));
                LocalDate today = TODAY.plusDays(day);
                never = letters(world.roster(List.of(), today, storedNever, pastOfNever));
                did = letters(world.roster(swaps, today, storedDid, pastOfDid));

                Map<EmployeeId, String> whole = new TreeMap<>();
                never.forEach((who, line) -> whole.put(who, pastOfNever.get(who) + line));
                Map<EmployeeId, String> wholeDid = new TreeMap<>();
                did.forEach((who, line) -> wholeDid.put(who, pastOfDid.get(who) + line));
                if (cameToItByThemselves(whole, swaps)) {
                    // Nobody sees in such a roster whether it was exchanged.
                    break;
                }
                assertEquals(exchanged(whole, swaps), wholeDid, "seed " + seed + ", day " + day);
            }
        }
        assertTrue(swapped > ROUNDS / 20, "too few swaps: " + swapped);
    }

    /// Whatever comes between: on each day of a swap whoever was to take the duty has it and the other one
    /// is relieved, or the day says that it cannot be.
    @Test
    void isCarriedOutOrToldWhateverChanges() {
        int told = 0;
        int carriedOut = 0;
        for (long seed = 1; seed <= ROUNDS; seed++) {
            World world = new World(seed);
            Map<EmployeeId, String> before = letters(world.roster(List.of(), TODAY, Map.of(), Map.of()));
            List<Swap> swaps = world.choose(before);
            if (swaps.size() != 1) {
                continue;
            }
            Map<EmployeeId, String> stored = letters(world.roster(swaps, TODAY, Map.of(), Map.of()));
            world.change();

            UnitRoster never = world.roster(List.of(), TODAY, before, Map.of());
            UnitRoster roster = world.roster(swaps, TODAY, stored, Map.of());

            Swap swap = swaps.getFirst();
            Map<EmployeeId, String> letters = letters(roster);
            for (LocalDate date : List.of(swap.date(), swap.colleagueDate())) {
                int day = Math.toIntExact(ChronoUnit.DAYS.between(TODAY, date));
                boolean relieved = at(letters, swap.giver(date), day) != DayLetters.DUTY;
                boolean taken = at(letters, swap.taker(date), day) == DayLetters.DUTY;
                boolean impossible = roster.conflicts().stream()
                        .anyMatch(conflict -> conflict.code().equals(Rostering.SWAP_IMPOSSIBLE)
                                && conflict.date().equals(date));
                assertEquals(relieved && taken, !impossible, "seed " + seed + " on " + date);
                told += impossible ? 1 : 0;
                carriedOut += impossible ? 0 : 1;
            }
            if (letters.containsKey(swap.employee()) != letters.containsKey(swap.colleague())) {
                // Where one of them has left, the other one has more or less to do, and so do those who make up for it.
                continue;
            }
            // All others, and all counts, are as if nobody had swapped.
            for (Map.Entry<EmployeeId, String> line : letters(never).entrySet()) {
                if (!line.getKey().equals(swap.employee()) && !line.getKey().equals(swap.colleague())) {
                    assertEquals(line.getValue(), letters.get(line.getKey()), "seed " + seed);
                }
            }
            for (int day = 0; day < WINDOW; day++) {
                assertEquals(counts(letters(never), day), counts(letters, day), "seed " + seed + " day " + day);
            }
        }
        assertTrue(told > ROUNDS / 20 && carriedOut > ROUNDS / 20, told + " told, " + carriedOut + " carried out");
    }

    @Test
    void accountOfTurnsIsThatOfTheTurns() {
        long seed = 0;
        World world;
        List<Swap> swaps;
        do {
            seed++;
            world = new World(seed);
            swaps = world.choose(letters(world.roster(List.of(), TODAY, Map.of(), Map.of())));
        } while (swaps.size() < 2);
        List<Swap> agreed = swaps;
        for (Member member : world.members) {
            for (int day = 0; day < WINDOW; day++) {
                LocalDate date = TODAY.plusDays(day);
                boolean changed = agreed.stream()
                        .anyMatch(swap -> member.employee().equals(swap.giver(date))
                                || member.employee().equals(swap.taker(date)));
                Optional<FairnessAccount> expected =
                        changed ? Optional.empty() : world.account(List.of(), member.employee(), date);
                assertEquals(expected, world.account(agreed, member.employee(), date), member.employee() + " " + date);
            }
        }
    }

    private static boolean cameToItByThemselves(Map<EmployeeId, String> letters, List<Swap> swaps) {
        return swaps.stream()
                .anyMatch(swap -> Stream.of(swap.date(), swap.colleagueDate()).anyMatch(date -> {
                    int day = Math.toIntExact(ChronoUnit.DAYS.between(TODAY, date));
                    return at(letters, swap.giver(date), day) == 'H' && at(letters, swap.taker(date), day) == 'D';
                }));
    }

    private static char at(Map<EmployeeId, String> letters, @Nullable EmployeeId who, int day) {
        return who == null
                ? DayLetters.NONE
                : letters.getOrDefault(who, ".".repeat(WINDOW)).charAt(day);
    }

    private static Map<Character, Long> counts(Map<EmployeeId, String> letters, int day) {
        Map<Character, Long> counts = new TreeMap<>();
        letters.values().forEach(line -> counts.merge(line.charAt(day), 1L, Long::sum));
        return counts;
    }

    private static Map<EmployeeId, String> letters(UnitRoster roster) {
        Map<EmployeeId, String> letters = new TreeMap<>();
        roster.lines().forEach(line -> letters.put(line.employee(), line.letters()));
        return letters;
    }

    /// One swap after the other, by hand, on each day on which one is on duty and the other one at home.
    private static Map<EmployeeId, String> exchanged(Map<EmployeeId, String> letters, List<Swap> swaps) {
        Map<EmployeeId, String> exchanged = new TreeMap<>(letters);
        for (Swap swap : swaps) {
            for (LocalDate date : List.of(swap.date(), swap.colleagueDate())) {
                int day = Math.toIntExact(ChronoUnit.DAYS.between(TODAY, date));
                if (at(exchanged, swap.giver(date), day) == 'D' && at(exchanged, swap.taker(date), day) == 'H') {
                    write(exchanged, swap.giver(date), day, 'H');
                    write(exchanged, swap.taker(date), day, 'D');
                }
            }
        }
        return exchanged;
    }

    private static void write(Map<EmployeeId, String> letters, @Nullable EmployeeId who, int day, char letter) {
        if (who != null) {
            letters.computeIfPresent(who, (any, line) -> line.substring(0, day) + letter + line.substring(day + 1));
        }
    }

    /// A unit with one or two duty rosters, whose people work at home for the most part.
    private static final class World {
        private final Random random;
        private final List<Member> members = new ArrayList<>();
        private final Map<EmployeeId, List<Away>> away = new HashMap<>();
        private final Map<LocalDate, Set<EmployeeId>> pins = new HashMap<>();
        private final Map<EmployeeId, Set<LocalDate>> recalls = new HashMap<>();
        private final Timeline timeline;

        World(long seed) {
            random = new Random(seed);
            int people = 3 + random.nextInt(8);
            for (int i = 0; i < people; i++) {
                members.add(new Member(new EmployeeId("e%02d".formatted(i)), UNIT, "", facts()));
            }
            List<TimedRule> rules = new ArrayList<>();
            rules.add(city("h", "1", "2020-03-16", null, home(60 + random.nextInt(41), Scope.EVERYONE)));
            rules.add(city("d", "2", "2020-03-16", null, new DutyRoster(Terms.EVERYONE, 1 + random.nextInt(3), null)));
            if (random.nextBoolean()) {
                rules.add(city(
                        "d", "3", "2020-03-18", null, new DutyRoster(Terms.of(Rules.echelons(Echelon.IV)), 1, null)));
            }
            timeline = timeline("64.74", 1, rules.toArray(TimedRule[]::new));
            for (int i = random.nextInt(3); i > 0; i--) {
                disturb();
            }
        }

        private PersonFacts facts() {
            return new PersonFacts(
                    "agency",
                    List.of("u"),
                    UnitKind.OFFICE,
                    Position.STAFF,
                    random.nextInt(3) == 0 ? Echelon.IVA : Echelon.NONE,
                    EmploymentType.PNS,
                    null,
                    false,
                    false,
                    List.of());
        }

        /// Something happens to somebody on some day.
        private void disturb() {
            EmployeeId who = members.get(random.nextInt(members.size())).employee();
            LocalDate date = TODAY.plusDays(random.nextInt(WINDOW));
            switch (random.nextInt(3)) {
                case 0 -> away.put(who, List.of(new Away(date, date.plusDays(random.nextInt(4)), Away.Kind.LEAVE)));
                case 1 -> pins.put(date, Set.of(who));
                default -> recalls.put(who, Set.of(date));
            }
        }

        /// What may come after a swap: absences, pins, recalls; people who leave or come.
        void change() {
            for (int i = random.nextInt(4); i > 0; i--) {
                disturb();
            }
            if (random.nextInt(4) == 0) {
                members.remove(random.nextInt(members.size()));
            }
            if (random.nextInt(4) == 0) {
                members.add(new Member(new EmployeeId("newcomer"), UNIT, "", facts()));
            }
        }

        /// Up to three swaps that somebody with the roster on paper would let happen, each after those
        /// before.
        List<Swap> choose(Map<EmployeeId, String> paper) {
            List<Swap> chosen = new ArrayList<>();
            Map<EmployeeId, String> now = paper;
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                List<Swap> possible = possible(now, chosen.size());
                if (!possible.isEmpty()) {
                    Swap swap = possible.get(random.nextInt(possible.size()));
                    chosen.add(swap);
                    now = exchanged(now, List.of(swap));
                }
            }
            return chosen;
        }

        private List<Swap> possible(Map<EmployeeId, String> paper, int number) {
            List<Swap> possible = new ArrayList<>();
            for (Member one : members) {
                for (Member other : members) {
                    for (int day = 0; day < WINDOW; day++) {
                        for (int back = 0; back < WINDOW; back++) {
                            if (!one.equals(other)
                                    && mayTake(paper, one, other, day)
                                    && mayTake(paper, other, one, back)) {
                                possible.add(new Swap(
                                        "s" + number,
                                        UNIT,
                                        one.employee(),
                                        TODAY.plusDays(day),
                                        other.employee(),
                                        TODAY.plusDays(back)));
                            }
                        }
                    }
                }
            }
            return possible;
        }

        private boolean mayTake(Map<EmployeeId, String> paper, Member giver, Member taker, int day) {
            LocalDate date = TODAY.plusDays(day);
            boolean pinned = pins.getOrDefault(date, Set.of()).contains(giver.employee());
            return at(paper, giver.employee(), day) == 'D'
                    && !pinned
                    && at(paper, taker.employee(), day) == 'H'
                    && duty(giver, date).equals(duty(taker, date));
        }

        private Optional<TimedRule> duty(Member member, LocalDate date) {
            return Law.decide(
                            Law.reaching(
                                    timeline.inForceOn(date),
                                    Matter.DUTY_ROSTER,
                                    member.facts(),
                                    timeline.alertLevelOn(date)),
                            Matter.DUTY_ROSTER)
                    .map(Ruling::winner);
        }

        UnitRoster roster(
                List<Swap> swaps, LocalDate today, Map<EmployeeId, String> previous, Map<EmployeeId, String> past) {
            return Objects.requireNonNull(Rostering.compute(
                            workforce(swaps),
                            timeline,
                            earlier(today, previous, past),
                            List.of(UNIT),
                            today,
                            today.plusDays(HORIZON - 1L))
                    .get(UNIT));
        }

        Optional<FairnessAccount> account(List<Swap> swaps, EmployeeId employee, LocalDate date) {
            return Rostering.account(
                    workforce(swaps), timeline, earlier(TODAY, Map.of(), Map.of()), UNIT, employee, date);
        }

        private Workforce workforce(List<Swap> swaps) {
            WorkingUnit unit = new WorkingUnit(UNIT, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
            return new Workforce(
                    new AgencyCode("agency"),
                    List.of(unit),
                    members,
                    Set.of(),
                    away,
                    Map.of(UNIT, pins),
                    recalls,
                    swaps);
        }

        /// @param previous as stored at midnight, from the day before today on
        /// @param past each day before today from [#TODAY] on
        private Earlier earlier(LocalDate today, Map<EmployeeId, String> previous, Map<EmployeeId, String> past) {
            Earlier.Window window = new Earlier.Window(today, today.plusDays(HORIZON - 1L));
            LocalDate first = today.equals(TODAY) ? TODAY : today.minusDays(1);
            StoredDays midnight = StoredDays.between(today, window.until());
            previous.forEach((who, line) -> midnight.put(who, first, line));
            StoredDays history = StoredDays.between(TODAY, window.until());
            TODAY.datesUntil(today).forEach(history::mark);
            past.forEach((who, line) -> history.put(who, TODAY, line));
            return new Earlier(Map.of(UNIT, history), Map.of(UNIT, midnight), window);
        }
    }
}
