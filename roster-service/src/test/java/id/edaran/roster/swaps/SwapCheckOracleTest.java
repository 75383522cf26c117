package id.edaran.roster.swaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.rule.Rule.DutyRoster;
import id.edaran.contracts.rule.Rule.Terms;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.roster.Rules;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.swaps.Objection.Kind;
import id.edaran.roster.swaps.SwapCheck.Day;
import id.edaran.roster.swaps.SwapCheck.Handover;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Compares the decision about a swap with somebody who writes it into the roster of a whole unit, counts
/// before and after, and looks whether anybody is moved who may not be.
class SwapCheckOracleTest {
    private static final int ROUNDS = 60_000;
    private static final LocalDate TODAY = Rules.day("2020-03-23");
    private static final LocalDate LAST = TODAY.plusDays(5);
    private static final TimedRule SMALL =
            Rules.city("d", "2", "2020-03-01", null, new DutyRoster(Terms.EVERYONE, 2, null));
    private static final TimedRule OTHER =
            Rules.city("d", "3", "2020-03-01", null, new DutyRoster(Terms.EVERYONE, 1, null));

    @Test
    void allowsExactlyWhatBreaksNothing() {
        int allowed = 0;
        Map<Kind, Integer> seen = new EnumMap<>(Kind.class);
        for (long seed = 0; seed < ROUNDS; seed++) {
            Paper paper = new Paper(new Random(seed));

            List<Objection> objections = SwapCheck.objections(TODAY, LAST, paper.handovers());

            assertEquals(paper.breaksNothing(), objections.isEmpty(), "seed " + seed + ": " + objections);
            allowed += objections.isEmpty() ? 1 : 0;
            objections.forEach(objection -> seen.merge(objection.kind(), 1, Integer::sum));
        }
        assertTrue(allowed > ROUNDS / 200, "too few are allowed: " + allowed);
        assertEquals(EnumSet.allOf(Kind.class), seen.keySet());
    }

    @Test
    void citesTheDutyRosterThatWouldBeBroken() {
        Day giver = new Day(new EmployeeId("a"), Assignment.DUTY, false, SMALL);
        Day onSite = new Day(new EmployeeId("b"), Assignment.ON_SITE, false, SMALL);
        Day outside = new Day(new EmployeeId("b"), Assignment.HOME, false, OTHER);

        assertEquals(
                List.of(new Objection(Kind.MINIMUM_ON_DUTY, onSite.employee(), TODAY, SMALL)),
                SwapCheck.objections(TODAY, LAST, List.of(new Handover(TODAY, giver, onSite))));
        assertEquals(
                List.of(new Objection(Kind.NOT_IN_SCOPE, outside.employee(), TODAY, SMALL)),
                SwapCheck.objections(TODAY, LAST, List.of(new Handover(TODAY, giver, outside))));
    }

    /// Two people, two days and the rest of the unit.
    private static final class Paper {
        private final List<LocalDate> dates;
        private final List<List<Day>> days = new ArrayList<>();

        Paper(Random random) {
            LocalDate first = TODAY.plusDays(random.nextInt(8) - 1L);
            LocalDate second = TODAY.plusDays(random.nextInt(8) - 1L);
            dates = List.of(first, second);
            for (int day = 0; day < 2; day++) {
                if (day == 1 && second.equals(first)) {
                    days.add(days.getFirst());
                    continue;
                }
                // Usually the one whose duty it is has it, and the other one is at home.
                List<Day> ofDay = new ArrayList<>();
                for (int person = 0; person < 2; person++) {
                    Assignment usual = person == day ? Assignment.DUTY : Assignment.HOME;
                    Assignment drawn = random.nextInt(3) > 0 ? usual : any(random);
                    ofDay.add(new Day(
                            new EmployeeId("e" + person),
                            drawn,
                            drawn == Assignment.DUTY && random.nextInt(6) == 0,
                            random.nextInt(5) > 0 ? SMALL : (random.nextBoolean() ? OTHER : null)));
                }
                days.add(ofDay);
            }
        }

        private static @Nullable Assignment any(Random random) {
            List<Assignment> all = List.of(Assignment.values());
            return random.nextInt(10) == 0 ? null : all.get(random.nextInt(all.size()));
        }

        List<Handover> handovers() {
            return List.of(
                    new Handover(dates.get(0), days.get(0).get(0), days.get(0).get(1)),
                    new Handover(dates.get(1), days.get(1).get(1), days.get(1).get(0)));
        }

        boolean breaksNothing() {
            for (Handover handover : handovers()) {
                Day giver = handover.giver();
                Day taker = handover.taker();
                if (handover.date().compareTo(TODAY) < 0 || handover.date().compareTo(LAST) > 0) {
                    return false;
                }
                for (Day moved : List.of(giver, taker)) {
                    if (moved.pinned()
                            || moved.assignment() == null
                            || Set.of("ISOLATION", "LEAVE", "ABSENT", "RECALLED")
                                    .contains(moved.assignment().name())) {
                        return false;
                    }
                }
                if (giver.assignment() != Assignment.DUTY || taker.assignment() == Assignment.DUTY) {
                    return false;
                }
                if (!onDuty(giver, taker, false).equals(onDuty(giver, taker, true))) {
                    return false;
                }
            }
            return true;
        }

        /// How many are there for each duty roster: drawn ones and those on site anyway.
        private static Map<String, Integer> onDuty(Day giver, Day taker, boolean swapped) {
            Map<String, Integer> there = new HashMap<>();
            for (Day day : List.of(giver, taker)) {
                boolean gives = day.employee().equals(giver.employee());
                boolean drawn = gives != swapped;
                boolean onSite =
                        !gives && (day.assignment() == Assignment.ON_SITE || day.assignment() == Assignment.SHIFT);
                // On a day off nobody can be drawn.
                boolean off = day.assignment() == Assignment.OFF;
                if ((drawn && !off) || onSite) {
                    TimedRule rule = day.duty();
                    there.merge(rule == null ? "none" : rule.clause(), 1, Integer::sum);
                }
            }
            return there;
        }
    }
}
