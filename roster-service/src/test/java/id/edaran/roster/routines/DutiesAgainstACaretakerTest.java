package id.edaran.roster.routines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.law.OfficeFacts;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.contracts.testing.PlainReading;
import id.edaran.contracts.testing.RandomLaw;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.Workforce;
import id.edaran.roster.rostering.Workforce.Member;
import id.edaran.roster.rostering.Workforce.WorkingUnit;
import id.edaran.roster.routines.OfficeDuties.Demand;
import id.edaran.roster.routines.OfficeDuties.Place;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Compares what the offices have to do with what a caretaker finds who looks at every single day.
class DutiesAgainstACaretakerTest {
    private static final int ROUNDS = 20_000;
    private static final int ROUNDS_OF_AGENCIES = 600;
    private static final AgencyCode AGENCY = new AgencyCode("A");

    @Test
    void standsAsTheCaretakerSays() {
        Map<Progress.State, Integer> seen = new HashMap<>();
        for (long seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            LocalDate on = LocalDate.parse("2022-02-20").plusDays(random.nextInt(20));
            LocalDate since = on.minusDays(random.nextInt(30));
            Set<LocalDate> due = some(random, since, on.plusDays(20));
            Set<LocalDate> done = some(random, since.minusDays(3), on);

            Progress progress = Progress.of(
                    DueDays.around(on, since, 20, due::contains),
                    on,
                    done.stream().max(LocalDate::compareTo).orElse(null));

            assertEquals(caretaker(due, done, on), progress, "seed " + seed);
            seen.merge(progress.state(), 1, Integer::sum);
        }
        assertEquals(Progress.State.values().length, seen.size(), seen.toString());
        assertTrue(seen.values().stream().allMatch(times -> times > ROUNDS / 100), seen.toString());
    }

    @Test
    void findsTheDutiesThatTheCaretakerFinds() {
        int offices = 0;
        int counted = 0;
        for (long seed = 0; seed < ROUNDS_OF_AGENCIES; seed++) {
            RandomLaw law = new RandomLaw(seed);
            Random random = new Random(seed);
            Timeline timeline = law.timeline(terms -> random.nextInt(4) == 0
                    ? law.type().equipment(terms)
                    : law.type().routineDuty(terms));
            LocalDate on = law.day();
            Workforce workforce = workforce(law, random);
            List<Place> places = places(law);
            Set<LocalDate> done = some(random, on.minusDays(40), on);
            Map<EmployeeId, LocalDate> tested = new HashMap<>();
            workforce.members().forEach(member -> {
                if (random.nextInt(3) > 0) {
                    tested.put(member.employee(), on.minusDays(random.nextInt(20)));
                }
            });

            Map<String, Found> expected = new Caretaker(timeline, workforce, places, on, done, tested).find();
            Map<String, Found> found = new TreeMap<>();
            LocalDate settled = done.stream().max(LocalDate::compareTo).orElse(null);
            for (Demand demand : new OfficeDuties(timeline, workforce, places, on).demands()) {
                boolean isCounted = demand.id().routine() == Routine.STAFF_ANTIGEN_TEST;
                RoutineDuty duty = isCounted ? demand.counted(tested, on) : demand.settled(settled, null, on);
                RoutineDuty.StaffCount staff = duty.staff();
                found.put(
                        duty.id().toString(),
                        new Found(
                                duty.rule(),
                                duty.progress(),
                                staff == null ? 0 : staff.inScope(),
                                staff == null ? Set.of() : new HashSet<>(staff.untested())));
                offices += duty.unit() != null ? 1 : 0;
                counted += isCounted ? 1 : 0;
            }

            assertEquals(expected, found, "seed " + seed);
        }
        assertTrue(offices > 20 && counted > 20, offices + " of units, " + counted + " counted");
    }

    /// A duty as it is compared.
    private record Found(TimedRule rule, Progress progress, int inScope, Set<EmployeeId> untested) {}

    /// Looks at each day from the rule's first one and asks who counts on it.
    private record Caretaker(
            Timeline timeline,
            Workforce workforce,
            List<Place> places,
            LocalDate on,
            Set<LocalDate> done,
            Map<EmployeeId, LocalDate> tested) {
        Map<String, Found> find() {
            Map<String, Found> found = new TreeMap<>();
            for (Routine routine : Routine.values()) {
                Set<TimedRule> ofOffices = new HashSet<>();
                if (routine != Routine.STAFF_ANTIGEN_TEST) {
                    OfficeFacts agency = OfficeFacts.ofAgency("A");
                    TimedRule ofAgency = winner(routine, agency, on);
                    if (ofAgency != null) {
                        ofOffices.add(ofAgency);
                        found.put("agency~A~" + routine, office(ofAgency, day -> winner(routine, agency, day), null));
                    }
                    for (Place place : places) {
                        TimedRule rule = winner(routine, place.facts(), on);
                        TimedRule above = places.stream()
                                .filter(other -> other.unit().equals(place.parent()))
                                .map(other -> winner(routine, other.facts(), on))
                                .filter(other -> other != null)
                                .findFirst()
                                .orElse(null);
                        if (rule != null && !rule.equals(ofAgency) && !rule.equals(above)) {
                            ofOffices.add(rule);
                            found.put(
                                    "unit~" + place.unit() + "~" + routine,
                                    office(rule, day -> winner(routine, place.facts(), day), place.unit()));
                        }
                    }
                }
                people(routine, ofOffices, found);
            }
            return found;
        }

        private void people(Routine routine, Set<TimedRule> ofOffices, Map<String, Found> found) {
            Map<TimedRule, List<Member>> meant = new HashMap<>();
            for (Member member : workforce.members()) {
                TimedRule rule = winner(routine, member.facts(), on);
                if (rule != null && !ofOffices.contains(rule)) {
                    meant.computeIfAbsent(rule, any -> new ArrayList<>()).add(member);
                }
            }
            meant.forEach((rule, members) -> {
                String id = "agency~A~" + routine + "~" + rule.circular() + "." + rule.clauseIndex() + "."
                        + rule.ruleIndex();
                if (routine != Routine.STAFF_ANTIGEN_TEST) {
                    found.put(
                            id,
                            office(
                                    rule,
                                    day -> winner(routine, members.getFirst().facts(), day),
                                    null));
                    return;
                }
                Set<EmployeeId> untested = new HashSet<>();
                Progress.State worst = Progress.State.UPCOMING;
                TreeSet<LocalDate> dueOn = new TreeSet<>();
                TreeSet<LocalDate> next = new TreeSet<>();
                for (Member member : members) {
                    Set<LocalDate> due = dueDays(rule, day -> winner(routine, member.facts(), day), null);
                    LocalDate test = tested.get(member.employee());
                    Progress one = caretaker(due, test == null ? Set.of() : Set.of(test), on);
                    worst = one.state().compareTo(worst) > 0 ? one.state() : worst;
                    if (one.dueOn() != null) {
                        untested.add(member.employee());
                        dueOn.add(one.dueOn());
                    }
                    if (one.nextDueOn() != null) {
                        next.add(one.nextDueOn());
                    }
                }
                found.put(
                        id,
                        new Found(
                                rule,
                                new Progress(
                                        worst,
                                        dueOn.isEmpty() ? null : dueOn.last(),
                                        next.isEmpty() ? null : next.first()),
                                members.size(),
                                untested));
            });
        }

        private Found office(TimedRule rule, Function<LocalDate, @Nullable TimedRule> winner, @Nullable UnitCode unit) {
            return new Found(rule, caretaker(dueDays(rule, winner, unit), done, on), 0, Set.of());
        }

        private Set<LocalDate> dueDays(
                TimedRule rule, Function<LocalDate, @Nullable TimedRule> winner, @Nullable UnitCode unit) {
            int ahead = rule.rule() instanceof Rule.RoutineDuty routine ? Math.max(31, routine.everyDays()) : 31;
            Set<LocalDate> due = new HashSet<>();
            for (LocalDate day = rule.startedOn(); !day.isAfter(on.plusDays(ahead)); day = day.plusDays(1)) {
                TimedRule counting = winner.apply(day);
                if (counting != null && isDue(counting, day, unit)) {
                    due.add(day);
                }
            }
            return due;
        }

        private boolean isDue(TimedRule rule, LocalDate day, @Nullable UnitCode unit) {
            if (rule.rule() instanceof Rule.RoutineDuty routine) {
                LocalDate turn = rule.startedOn();
                while (turn.isBefore(day)) {
                    turn = turn.plusDays(routine.everyDays());
                }
                return turn.equals(day);
            }
            return workforce.units().stream()
                    .filter(one -> unit == null || one.code().equals(unit))
                    .anyMatch(one -> one.workingDays().contains(day.getDayOfWeek()));
        }

        private @Nullable TimedRule winner(Routine routine, OfficeFacts office, LocalDate day) {
            return PlainReading.decide(timeline, day, routine.matter(), office).winner();
        }

        private @Nullable TimedRule winner(Routine routine, PersonFacts person, LocalDate day) {
            return PlainReading.decide(timeline, day, routine.matter(), person).winner();
        }
    }

    private static Progress caretaker(Set<LocalDate> due, Set<LocalDate> done, LocalDate on) {
        TreeSet<LocalDate> open = new TreeSet<>();
        boolean anything = false;
        for (LocalDate day : due) {
            if (!day.isAfter(on)) {
                anything = true;
                if (done.stream().noneMatch(one -> !one.isBefore(day) && !one.isAfter(on))) {
                    open.add(day);
                }
            }
        }
        Progress.State state = anything ? Progress.State.DONE : Progress.State.UPCOMING;
        if (open.contains(on)) {
            state = Progress.State.DUE;
        }
        if (!open.isEmpty() && open.first().isBefore(on)) {
            state = Progress.State.OVERDUE;
        }
        return new Progress(
                state,
                open.isEmpty() ? null : open.last(),
                due.stream()
                        .filter(day -> day.isAfter(on))
                        .min(LocalDate::compareTo)
                        .orElse(null));
    }

    private static Set<LocalDate> some(Random random, LocalDate from, LocalDate until) {
        int often = 1 + random.nextInt(12);
        Set<LocalDate> days = new HashSet<>();
        from.datesUntil(until.plusDays(1))
                .filter(day -> random.nextInt(often + 1) == 0)
                .forEach(days::add);
        return days;
    }

    private static Workforce workforce(RandomLaw law, Random random) {
        List<WorkingUnit> units = new ArrayList<>();
        for (String unit : List.of("U", "V", "W")) {
            Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)), DayOfWeek.WEDNESDAY);
            units.add(new WorkingUnit(new UnitCode(unit), days));
        }
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            PersonFacts person = law.person();
            members.add(new Member(new EmployeeId("e" + i), new UnitCode("U"), "", ofAgency(person)));
        }
        return new Workforce(AGENCY, units, members, Set.of());
    }

    private static PersonFacts ofAgency(PersonFacts person) {
        return new PersonFacts(
                "A",
                person.unitPath(),
                person.unitKind(),
                person.position(),
                person.echelon(),
                person.employmentType(),
                person.profession(),
                person.publicFacing(),
                person.designated(),
                person.holdersAbove());
    }

    private static List<Place> places(RandomLaw law) {
        UnitCode above = new UnitCode("U");
        return List.of(
                place(law, "U", null, List.of("U")),
                place(law, "V", above, List.of("V", "U")),
                place(law, "W", null, List.of("W", "X")));
    }

    private static Place place(RandomLaw law, String unit, @Nullable UnitCode parent, List<String> path) {
        UnitKind kind = law.oneOf(List.of(UnitKind.OFFICE, UnitKind.COUNTER));
        return new Place(
                new UnitCode(unit), parent, OfficeFacts.ofUnit("A", path, kind, law.oneOf(List.of(true, false))));
    }
}
