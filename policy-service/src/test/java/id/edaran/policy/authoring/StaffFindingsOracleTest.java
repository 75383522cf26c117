package id.edaran.policy.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.Law;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.meaning.HomeShares;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Rule.DutyRoster;
import id.edaran.contracts.rule.Rule.WorkFromHome;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.contracts.testing.Issued;
import id.edaran.contracts.testing.RandomLaw;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.policy.authoring.Finding.Code;
import id.edaran.policy.people.Peers;
import id.edaran.policy.propagation.KnownPlaces;
import id.edaran.policy.propagation.KnownUnit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is found about people, held against the law asked person by person and day by day.
class StaffFindingsOracleTest {
    private static final int ROUNDS = 3_000;
    /// Every change of the drawn rules is over by then, and equal remainders have had their turns.
    private static final LocalDate END = RandomLaw.DAY.plusDays(60);

    /// A draft among other circulars, and a directory. Everybody stands in a list of their own.
    private static final class World {
        private final RandomLaw law;
        private final Timeline timeline;
        private final OwnRules own;
        private final List<KnownUnit> units = new ArrayList<>();
        private final List<PersonFacts> people = new ArrayList<>();

        World(long seed, boolean alone) {
            law = new RandomLaw(seed);
            Timeline drawn = law.timeline(terms -> law.number(4) == 0
                    ? law.type().dutyRoster(terms)
                    : law.type().arrangement(terms));
            List<TimedRule> rules =
                    drawn.rules().stream().filter(World::canBeIssued).toList();
            if (rules.isEmpty()) {
                rules = List.of(Issued.by(Level.CITY, "1", "2020-03-20").clause(1, "{'type':'WORK_ON_SITE'}"));
            }
            String draft = rules.getFirst().circular();
            if (alone) {
                rules = List.of(rules.getFirst());
            }
            timeline =
                    new Timeline(drawn.region(), 1, drawn.timeZone(), drawn.publishedAt(), drawn.alertLevels(), rules);
            own = new OwnRules(rules.stream()
                    .filter(timed -> timed.circular().equals(draft))
                    .toList());
            for (String code : List.of("U", "V", "W", "X")) {
                String agency = code.equals("X") ? "B" : law.oneOf(List.of("A", "A", "B"));
                UnitKind kind = law.oneOf(List.of(UnitKind.OFFICE, UnitKind.COUNTER));
                List<String> path = new ArrayList<>(List.of(code));
                if (!units.isEmpty() && law.number(2) == 0) {
                    path.addAll(law.oneOf(units).path());
                }
                units.add(new KnownUnit(code, agency, path, kind, law.number(2) == 0));
            }
            for (KnownUnit unit : units) {
                for (int i = law.number(5); i > 0; i--) {
                    people.add(somebody(unit));
                }
            }
        }

        /// An agency's circular that names other agencies alone is refused when it is written.
        private static boolean canBeIssued(TimedRule timed) {
            List<String> agencies = timed.rule().scope().agencies();
            return timed.agency() == null || agencies.isEmpty() || agencies.contains(timed.agency());
        }

        /// Staff hold no position that levels could be counted from.
        private PersonFacts somebody(KnownUnit unit) {
            PersonFacts any = law.person();
            return new PersonFacts(
                    unit.agency(),
                    unit.path(),
                    unit.kind() == null ? UnitKind.OFFICE : unit.kind(),
                    any.position(),
                    any.echelon(),
                    any.employmentType(),
                    any.profession(),
                    any.publicFacing(),
                    any.designated(),
                    any.holdersAbove().stream()
                            .filter(holder -> holder.position() != Position.STAFF)
                            .toList());
        }

        List<Peers> peers() {
            Map<PersonFacts, Integer> counts = new HashMap<>();
            people.forEach(person -> counts.merge(person, 1, Integer::sum));
            return law.shuffled(counts.entrySet().stream()
                    .map(one -> new Peers(one.getKey(), one.getValue()))
                    .toList());
        }

        Set<String> publicFacing() {
            return units.stream()
                    .filter(unit -> Boolean.TRUE.equals(unit.publicFacing()))
                    .map(KnownUnit::code)
                    .collect(Collectors.toSet());
        }

        @Nullable
        TimedRule winner(PersonFacts person, Matter matter, LocalDate day) {
            return Law.decide(Law.reaching(timeline.inForceOn(day), matter, person, timeline.alertLevelOn(day)), matter)
                    .map(Ruling::winner)
                    .orElse(null);
        }

        List<LocalDate> days() {
            LocalDate until = own.until();
            return own.from()
                    .datesUntil((until == null || until.isAfter(END) ? END : until).plusDays(1))
                    .toList();
        }
    }

    @Test
    void peopleInNoRuleAreThoseWhomTheLawLeavesOutWhileItArrangesOthersOfTheirAgency() {
        int found = 0;
        for (long seed = 0; seed < ROUNDS; seed++) {
            World world = new World(seed, false);
            Map<String, String> expected = new TreeMap<>();
            for (String agency : List.of("A", "B")) {
                List<PersonFacts> staff = world.people.stream()
                        .filter(person -> person.agency().equals(agency))
                        .toList();
                Set<Integer> left = new TreeSet<>();
                LocalDate first = null;
                for (LocalDate day : world.days()) {
                    List<@Nullable TimedRule> winners = new ArrayList<>();
                    staff.forEach(person -> winners.add(world.winner(person, Matter.ARRANGEMENT, day)));
                    if (world.own.rules().stream().anyMatch(winners::contains)) {
                        for (int i = 0; i < winners.size(); i++) {
                            if (winners.get(i) == null) {
                                left.add(i);
                                first = first == null ? day : first;
                            }
                        }
                    }
                }
                if (!left.isEmpty()) {
                    expected.put(agency, left.size() + " of " + staff.size() + " from " + first);
                }
            }

            Map<String, String> actual = new TreeMap<>();
            for (Unruled one : Unruled.of(world.timeline, world.own, world.peers())) {
                actual.put(one.agency(), one.people() + " of " + one.of() + " from " + one.from());
                assertEquals(
                        one.people(),
                        one.kinds().stream().mapToInt(Unruled.Kind::people).sum());
            }
            assertEquals(expected, actual, "seed " + seed);
            found += expected.size();
        }
        assertTrue(found > ROUNDS / 20, "too few people in no rule: " + found);
    }

    @Test
    void countersAndDutyRostersAreBareExactlyWhenTheLawLeavesThemSo() {
        int counters = 0;
        int duties = 0;
        for (long seed = 0; seed < ROUNDS; seed++) {
            World world = new World(seed, false);
            List<String> expected =
                    expectedBare(world).values().stream().sorted().toList();
            List<String> actual = BareUnits.of(world.timeline, world.own, world.peers(), world.publicFacing()).stream()
                    .map(unit -> unit.unit()
                            + (unit.minimum() == null ? " counter " : " duty " + unit.minimum() + ": ")
                            + unit.onSite() + " of " + unit.people() + " on " + unit.on())
                    .sorted()
                    .toList();
            assertEquals(expected, actual, "seed " + seed);
            counters += (int)
                    expected.stream().filter(bare -> bare.contains("counter")).count();
            duties += (int)
                    expected.stream().filter(bare -> bare.contains("duty")).count();
        }
        assertTrue(counters > ROUNDS / 50, "too few bare counters: " + counters);
        assertTrue(duties > ROUNDS / 50, "too few bare duty rosters: " + duties);
    }

    /// By unit and duty roster: how many of how many on which first day.
    private static Map<String, String> expectedBare(World world) {
        Map<String, String> expected = new TreeMap<>();
        for (String agency : List.of("A", "B")) {
            List<PersonFacts> staff = world.people.stream()
                    .filter(person -> person.agency().equals(agency))
                    .toList();
            Map<String, Integer> turns = new HashMap<>();
            LocalDate first = world.timeline.rules().stream()
                    .map(TimedRule::from)
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            List<LocalDate> asked = world.days();
            for (LocalDate day = first; !day.isAfter(asked.getLast()); day = day.plusDays(1)) {
                if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                    continue;
                }
                Map<TimedRule, Map<String, Integer>> staying = new HashMap<>();
                for (TimedRule rule : world.timeline.inForceOn(day)) {
                    if (rule.rule() instanceof WorkFromHome home) {
                        Map<String, Integer> heads = new TreeMap<>();
                        for (PersonFacts person : staff) {
                            heads.merge(
                                    person.unitPath().getFirst(),
                                    rule.equals(world.winner(person, Matter.ARRANGEMENT, day)) ? 1 : 0,
                                    Integer::sum);
                        }
                        int people =
                                heads.values().stream().mapToInt(count -> count).sum();
                        if (people > 0) {
                            int turn = turns.merge(rule.toString(), 1, Integer::sum) - 1;
                            staying.put(rule, staying(heads, HomeShares.home(home, people), turn));
                        }
                    }
                }
                if (asked.contains(day)) {
                    look(world, staff, day, staying, expected);
                }
            }
        }
        return expected;
    }

    private static void look(
            World world,
            List<PersonFacts> staff,
            LocalDate day,
            Map<TimedRule, Map<String, Integer>> staying,
            Map<String, String> expected) {
        for (KnownUnit unit : world.units) {
            List<PersonFacts> members = staff.stream()
                    .filter(person -> person.unitPath().getFirst().equals(unit.code()))
                    .toList();
            Set<TimedRule> needs = members.stream()
                    .map(person -> world.winner(person, Matter.DUTY_ROSTER, day))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            boolean sent = members.stream().anyMatch(person -> isSentByOwn(world, person, day));
            boolean counter = unit.kind() == UnitKind.COUNTER || Boolean.TRUE.equals(unit.publicFacing());
            if (needs.isEmpty() && counter && sent && onSite(world, unit, members, day, staying) == 0) {
                expected.putIfAbsent(
                        unit.code() + " counter", unit.code() + " counter 0 of " + members.size() + " on " + day);
            }
            for (TimedRule need : needs) {
                List<PersonFacts> meant = members.stream()
                        .filter(person -> need.equals(world.winner(person, Matter.DUTY_ROSTER, day)))
                        .toList();
                boolean own = world.own.rules().contains(need)
                        || meant.stream().anyMatch(person -> isSentByOwn(world, person, day));
                int onSite = onSite(world, unit, meant, day, staying);
                int minimum = ((DutyRoster) need.rule()).minimumOnDuty();
                if (own && onSite < minimum) {
                    expected.putIfAbsent(
                            unit.code() + " " + need,
                            unit.code() + " duty " + minimum + ": " + onSite + " of " + meant.size() + " on " + day);
                }
            }
        }
    }

    private static boolean isSentByOwn(World world, PersonFacts person, LocalDate day) {
        TimedRule winner = world.winner(person, Matter.ARRANGEMENT, day);
        return winner != null
                && winner.rule() instanceof WorkFromHome
                && world.own.rules().contains(winner);
    }

    private static int onSite(
            World world,
            KnownUnit unit,
            List<PersonFacts> people,
            LocalDate day,
            Map<TimedRule, Map<String, Integer>> staying) {
        int onSite = 0;
        Map<TimedRule, Integer> takenBy = new HashMap<>();
        for (PersonFacts person : people) {
            TimedRule winner = world.winner(person, Matter.ARRANGEMENT, day);
            boolean percentage = winner != null && winner.rule() instanceof WorkFromHome;
            int place = percentage ? takenBy.merge(winner, 1, Integer::sum) : 0;
            if (!percentage || place <= count(Objects.requireNonNull(staying.get(winner)), unit.code())) {
                onSite++;
            }
        }
        return onSite;
    }

    private static int count(Map<String, Integer> counts, String unit) {
        return counts.getOrDefault(unit, 0);
    }

    /// Largest remainder, one place after the other: whole quotas first, then the unit with the greatest rest; equal
    /// rests are served in the order of codes, from the place on that the turn points to.
    private static Map<String, Integer> staying(Map<String, Integer> heads, int home, int turn) {
        int people = heads.values().stream().mapToInt(count -> count).sum();
        Map<String, Integer> sent = new TreeMap<>();
        heads.forEach((unit, count) -> sent.put(unit, home * count / people));
        int left = home - sent.values().stream().mapToInt(count -> count).sum();
        List<Integer> rests = heads.values().stream()
                .map(count -> home * count % people)
                .distinct()
                .sorted((a, b) -> b - a)
                .toList();
        for (int rest : rests) {
            List<String> tied = heads.keySet().stream()
                    .filter(unit -> home * count(heads, unit) % people == rest)
                    .toList();
            int served = Math.min(left, tied.size());
            for (int i = 0; i < served; i++) {
                int start = served == tied.size() ? 0 : turn;
                sent.merge(tied.get((start + i) % tied.size()), 1, Integer::sum);
            }
            left -= served;
        }
        Map<String, Integer> staying = new TreeMap<>();
        heads.forEach((unit, count) -> staying.put(unit, count - count(sent, unit)));
        return staying;
    }

    @Test
    void aRuleOfWhichItIsSaidThatItNeverAppliesWinsForNobodyOnAnyDay() {
        int claims = 0;
        for (long seed = 0; seed < ROUNDS; seed++) {
            World world = new World(seed, false);
            Map<String, Code> never = never(world);
            claims += never.size();
            for (TimedRule timed : world.own.rules()) {
                Code code = never.get(OwnRules.pointer(timed));
                if (code != null) {
                    String failure = "seed " + seed + ", " + code + " of " + timed;
                    assertFalse(winsForSomebody(world, timed), failure);
                }
            }
        }
        assertTrue(claims > ROUNDS / 10, "too few claims: " + claims);
    }

    @Test
    void aRuleThatStandsAloneAndWinsForNobodyIsSaidToDoSo() {
        int claims = 0;
        for (long seed = 0; seed < ROUNDS; seed++) {
            World world = new World(seed, true);
            TimedRule timed = world.timeline.rules().getFirst();
            boolean applies = world.people.isEmpty() || winsForSomebody(world, timed);
            assertEquals(
                    applies,
                    !never(world).containsKey(OwnRules.pointer(timed)) || world.people.isEmpty(),
                    "seed " + seed + ": " + timed);
            claims += applies ? 0 : 1;
        }
        assertTrue(claims > ROUNDS / 10, "too few claims: " + claims);
    }

    private static boolean winsForSomebody(World world, TimedRule timed) {
        Matter matter = Matter.of(timed.rule()).iterator().next();
        return world.days().stream()
                .anyMatch(day ->
                        world.people.stream().anyMatch(person -> timed.equals(world.winner(person, matter, day))));
    }

    /// By pointer of the rule.
    private static Map<String, Code> never(World world) {
        Survey survey = new Survey(world.own);
        survey.add(world.timeline, world.units, world.peers());
        List<Finding> findings =
                new ArrayList<>(RuleFindings.of(world.timeline, world.own, List.of(world.timeline), KnownPlaces.NONE));
        findings.addAll(survey.findings());
        Map<String, Code> never = new HashMap<>();
        for (Finding finding : findings) {
            if (Set.of(Code.SCOPE_EMPTY, Code.ALERT_LEVEL_NOT_REACHED, Code.RULE_OVERRULED, Code.NOBODY_KNOWN)
                    .contains(finding.code())) {
                never.put(finding.pointer().replaceFirst("/scope.*", ""), finding.code());
            }
        }
        return never;
    }
}
