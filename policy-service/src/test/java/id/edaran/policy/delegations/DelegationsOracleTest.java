package id.edaran.policy.delegations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.event.DelegatedDecisionLate.Kind;
import id.edaran.contracts.law.Law;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.Scopes;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Rule.DutyRoster;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.policy.delegations.DelegatedDecision.State;
import id.edaran.policy.propagation.KnownUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A clerk who goes through every day, every unit and a named and another person of each says the same.
class DelegationsOracleTest {
    private static final int ROUNDS = 6_000;
    private static final LocalDate FIRST = RegionWithHeads.START.minusDays(10);
    private static final LocalDate LAST = RegionWithHeads.START.plusDays(80);

    @Test
    void agreesWithAClerkWhoGoesThroughEveryDay() {
        int decided = 0;
        int late = 0;
        int open = 0;
        int joined = 0;
        for (long seed = 0; seed < ROUNDS; seed++) {
            RegionWithHeads region = new RegionWithHeads(seed);
            List<KnownUnit> units = region.units();
            Timeline timeline = region.timeline();
            HeadsDecisions decisions = region.decisions();
            LocalDate today = region.day();

            List<DelegatedDecision> found = Delegations.of(timeline, units, decisions, today);

            assertEquals(
                    clerk(timeline, units, decisions, today),
                    found.stream().map(DelegationsOracleTest::line).sorted().toList(),
                    "seed " + seed + " on " + today);
            joined += found.stream()
                            .filter(decision -> decision.kind() == Kind.DESIGNATION)
                            .anyMatch(decision -> timeline.rules().stream()
                                    .anyMatch(timed -> timed.circular()
                                                    .equals(decision.rule().circular())
                                            && timed.startedOn()
                                                    .equals(decision.rule().startedOn())
                                            && UnitReach.asksForNaming(
                                                    timed.rule().scope())
                                            && !timed.clause()
                                                    .equals(decision.rule().clause())))
                    ? 1
                    : 0;
            decided += count(found, State.DECIDED);
            late += count(found, State.LATE);
            open += count(found, State.OPEN);
        }
        assertTrue(Math.min(decided, Math.min(late, open)) > ROUNDS / 20, decided + ", " + late + ", " + open);
        assertTrue(joined > ROUNDS / 50, "too few namings that two clauses go by: " + joined);
    }

    @Test
    void theOrderOfUnitsAndDecisionsChangesNothing() {
        for (long seed = 0; seed < 500; seed++) {
            RegionWithHeads region = new RegionWithHeads(seed);
            List<KnownUnit> units = region.units();
            Timeline timeline = region.timeline();
            HeadsDecisions decisions = region.decisions();

            assertEquals(
                    Delegations.of(timeline, units, decisions, RegionWithHeads.START),
                    Delegations.of(
                            timeline,
                            units.reversed(),
                            new HeadsDecisions(
                                    decisions.designations().reversed(),
                                    decisions.pins().reversed()),
                            RegionWithHeads.START),
                    "seed " + seed);
        }
    }

    private static int count(List<DelegatedDecision> found, State state) {
        return (int)
                found.stream().filter(decision -> decision.state() == state).count();
    }

    private static String line(DelegatedDecision decision) {
        return String.join(
                " ",
                decision.agency(),
                decision.kind().name(),
                decision.rule().circular(),
                decision.rule().clause(),
                decision.number().number(),
                decision.by().toString(),
                decision.state().name(),
                decision.outcome() == null
                        ? "-"
                        : decision.outcome().employees().toString());
    }

    private static List<String> clerk(
            Timeline timeline, List<KnownUnit> units, HeadsDecisions decisions, LocalDate today) {
        Map<String, List<TimedRule>> sheets = new LinkedHashMap<>();
        timeline.rules()
                .forEach(timed -> sheets.computeIfAbsent(timed.circular() + timed.clause(), unseen -> new ArrayList<>())
                        .add(timed));
        Map<String, List<List<TimedRule>>> folders = new LinkedHashMap<>();
        sheets.values()
                .forEach(sheet -> folders.computeIfAbsent(
                                sheet.getFirst().circular() + sheet.getFirst().startedOn(), unseen -> new ArrayList<>())
                        .add(sheet));
        List<String> lines = new ArrayList<>();
        for (String agency : List.of("A", "B")) {
            for (List<TimedRule> sheet : sheets.values()) {
                clerk(timeline, units, decisions, today, List.of(sheet), Kind.DUTY_ROSTER, agency)
                        .ifPresent(lines::add);
            }
            for (List<List<TimedRule>> folder : folders.values()) {
                clerk(timeline, units, decisions, today, folder, Kind.DESIGNATION, agency)
                        .ifPresent(lines::add);
            }
        }
        return lines.stream().sorted().toList();
    }

    private static Optional<String> clerk(
            Timeline timeline,
            List<KnownUnit> units,
            HeadsDecisions decisions,
            LocalDate today,
            List<List<TimedRule>> folder,
            Kind kind,
            String agency) {
        LocalDate by = null;
        boolean comes = false;
        List<TimedRule> cited = null;
        TreeSet<String> meantUnits = new TreeSet<>();
        for (List<TimedRule> sheet : folder) {
            LocalDate first = null;
            for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
                for (KnownUnit unit : units) {
                    for (TimedRule timed : sheet) {
                        if (unit.agency().equals(agency)
                                && timed.inForceOn(day)
                                && counts(timeline, timed, kind, unit, day)) {
                            first = first == null ? day : first;
                            comes |= !day.isBefore(today);
                            meantUnits.add(unit.code());
                        }
                    }
                }
            }
            if (first != null) {
                LocalDate published = timeline.dayOf(sheet.getFirst().publishedAt());
                LocalDate ofSheet = first.isBefore(published) ? published : first;
                by = by == null || ofSheet.isBefore(by) ? ofSheet : by;
                cited = cited == null || (delegates(sheet) && !delegates(cited)) ? sheet : cited;
            }
        }
        String circular = folder.getFirst().getFirst().circular();
        boolean alive = timeline.rules().stream()
                .anyMatch(timed -> timed.circular().equals(circular)
                        && (timed.until() == null || !timed.until().isBefore(today)));
        if (by == null || cited == null || !alive) {
            return Optional.empty();
        }
        TreeSet<String> people = new TreeSet<>();
        if (kind == Kind.DESIGNATION) {
            decisions.designations().stream()
                    .filter(designation -> meantUnits.contains(designation.unit()))
                    .forEach(designation -> people.add(designation.employee()));
        } else {
            List<TimedRule> sheet = cited;
            decisions.pins().stream()
                    .filter(pin -> meantUnits.contains(pin.unit()))
                    .filter(pin -> sheet.stream().anyMatch(timed -> timed.inForceOn(pin.day())))
                    .forEach(pin -> people.addAll(pin.employees()));
        }
        if (people.isEmpty() && !comes) {
            return Optional.empty();
        }
        State state = !people.isEmpty() ? State.DECIDED : today.isAfter(by) ? State.LATE : State.OPEN;
        String number = today.isAfter(cited.getFirst().from())
                ? cited.getLast().numbers().getFirst().number()
                : "number 1";
        return Optional.of(String.join(
                " ",
                agency,
                kind.name(),
                circular,
                cited.getFirst().clause(),
                number,
                by.toString(),
                state.name(),
                people.isEmpty() ? "-" : people.toString()));
    }

    /// Whether a sheet is for those whom the agency head names.
    private static boolean delegates(List<TimedRule> sheet) {
        return Boolean.TRUE.equals(sheet.getFirst().rule().scope().designated());
    }

    private static boolean counts(Timeline timeline, TimedRule timed, Kind kind, KnownUnit unit, LocalDate day) {
        Scope scope = timed.rule().scope();
        PersonFacts named = UnitReachTest.person(unit, Position.STAFF, true);
        PersonFacts other = UnitReachTest.person(unit, Position.STAFF, false);
        boolean meansNamed = Scopes.means(scope, named, timeline.alertLevelOn(day));
        boolean meansOther = Scopes.means(scope, other, timeline.alertLevelOn(day));
        boolean concerns = switch (kind) {
            case DESIGNATION -> meansNamed != meansOther;
            case DUTY_ROSTER ->
                (meansNamed || meansOther) && timed.rule() instanceof DutyRoster duty && duty.delegatedTo() != null;
        };
        return concerns && timed.binds(unit.agency()) && !loses(timeline, timed, List.of(named, other), day);
    }

    /// Among the rules that mean whoever is in the unit.
    private static boolean loses(Timeline timeline, TimedRule timed, List<PersonFacts> people, LocalDate day) {
        Matter matter = Matter.of(timed.rule()).iterator().next();
        if (matter.of() == Matter.Subject.GATHERING) {
            return false;
        }
        List<TimedRule> others = timeline.inForceOn(day).stream()
                .filter(rule -> !rule.equals(timed))
                .filter(rule -> rule.binds(people.getFirst().agency()))
                .filter(rule -> people.stream()
                        .allMatch(person -> Scopes.means(rule.rule().scope(), person, timeline.alertLevelOn(day))))
                .toList();
        return !Law.decide(Stream.concat(Stream.of(timed), others.stream()).toList(), matter)
                .orElseThrow()
                .winner()
                .equals(timed);
    }
}
