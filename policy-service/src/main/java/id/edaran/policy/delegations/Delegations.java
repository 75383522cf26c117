package id.edaran.policy.delegations;

import id.edaran.contracts.event.DelegatedDecisionLate.Kind;
import id.edaran.contracts.rule.Rule.DutyRoster;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.policy.delegations.DelegatedDecision.Outcome;
import id.edaran.policy.delegations.DelegatedDecision.State;
import id.edaran.policy.delegations.HeadsDecisions.Designation;
import id.edaran.policy.delegations.HeadsDecisions.Pin;
import id.edaran.policy.propagation.KnownUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a region's rules leave to the heads of its agencies, as of a day: a pure function of rules, units
/// and decisions.
///
/// A decision is asked for as long as the rule counts for one of the agency's units, today or later. What
/// was decided stays in the list while the circular is in force, also when its rule no longer is.
///
/// Whom an agency head names is one decision, however many rules of a circular that begin on one day go by
/// it (TSL-1 takes away those whom TSL-3 has named). Who is on duty is decided for each rule by itself.
public final class Delegations {
    private static final Comparator<Pin> BY_DAY = Comparator.comparing(Pin::day).thenComparing(Pin::unit);

    /// A rule that is for the named ones delegates; one that takes them away only knows of it.
    private static final Comparator<Asked> CITED_FIRST = Comparator.comparing((Asked asked) ->
                    !Boolean.TRUE.equals(asked.origin().rule().scope().designated()))
            .thenComparingInt(asked -> asked.origin().clauseIndex())
            .thenComparingInt(asked -> asked.origin().ruleIndex());

    private final Timeline timeline;
    private final Map<String, KnownUnit> units = new LinkedHashMap<>();
    private final HeadsDecisions decisions;
    private final LocalDate today;

    private Delegations(Timeline timeline, Collection<KnownUnit> units, HeadsDecisions decisions, LocalDate today) {
        this.timeline = timeline;
        units.forEach(unit -> this.units.put(unit.code(), unit));
        this.decisions = decisions;
        this.today = today;
    }

    /// @param units of the region's agencies, in any order
    /// @param today the region's own calendar day
    /// @return by the day on which they are due, then by agency
    public static List<DelegatedDecision> of(
            Timeline timeline, Collection<KnownUnit> units, HeadsDecisions decisions, LocalDate today) {
        return new Delegations(timeline, units, decisions, today).decisions();
    }

    /// Whether any rule leaves something to an agency head on a day or later.
    public static boolean delegates(Timeline timeline, LocalDate day) {
        return timeline.rules().stream()
                .anyMatch(timed -> lasts(timed, day) && !kinds(timed).isEmpty());
    }

    /// The first day on which a rule that leaves something to an agency head was in force.
    public static Optional<LocalDate> firstDay(Timeline timeline) {
        return timeline.rules().stream()
                .filter(timed -> !kinds(timed).isEmpty())
                .map(TimedRule::from)
                .min(Comparator.naturalOrder());
    }

    private static Set<Kind> kinds(TimedRule timed) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (UnitReach.asksForNaming(timed.rule().scope())) {
            kinds.add(Kind.DESIGNATION);
        }
        if (timed.rule() instanceof DutyRoster duty && duty.delegatedTo() == DutyRoster.Delegate.AGENCY_HEAD) {
            kinds.add(Kind.DUTY_ROSTER);
        }
        return kinds;
    }

    /// What a rule asks of an agency head.
    ///
    /// @param parts of the rule, oldest first, one after the other
    /// @param counting the units of the agency for which it counts
    private record Asked(List<TimedRule> parts, List<CountingDays> counting) {
        TimedRule origin() {
            return parts.getFirst();
        }

        LocalDate by(Timeline timeline) {
            LocalDate published = timeline.dayOf(origin().publishedAt());
            return counting.stream()
                    .map(CountingDays::first)
                    .min(Comparator.naturalOrder())
                    .filter(published::isBefore)
                    .orElse(published);
        }
    }

    private List<DelegatedDecision> decisions() {
        record Question(
                String agency,
                Kind kind,
                String circular,
                LocalDate startedOn,
                @Nullable Object rule) {}
        Map<Question, List<Asked>> questions = new LinkedHashMap<>();
        for (List<TimedRule> parts : restated()) {
            TimedRule origin = parts.getFirst();
            if (!isCircularAlive(origin.circular())) {
                continue;
            }
            for (Kind kind : kinds(origin)) {
                Object rule = kind == Kind.DESIGNATION ? null : origin;
                byAgency(kind, parts)
                        .forEach((agency, counting) -> questions
                                .computeIfAbsent(
                                        new Question(agency, kind, origin.circular(), origin.startedOn(), rule),
                                        unseen -> new ArrayList<>())
                                .add(new Asked(parts, counting)));
            }
        }
        List<DelegatedDecision> found = new ArrayList<>();
        questions.forEach((question, asked) ->
                decision(question.agency(), question.kind(), asked).ifPresent(found::add));
        found.sort(Comparator.comparing(DelegatedDecision::key));
        return List.copyOf(found);
    }

    /// The rules that leave something to agency heads; what an amendment merely restated is one rule
    /// still, whose decision is not asked for anew.
    private Collection<List<TimedRule>> restated() {
        record Identity(String circular, String clause, Object rule, LocalDate startedOn) {}
        Map<Identity, List<TimedRule>> rules = new LinkedHashMap<>();
        for (TimedRule timed : timeline.rules()) {
            if (!kinds(timed).isEmpty()) {
                Identity identity = new Identity(timed.circular(), timed.clause(), timed.rule(), timed.startedOn());
                rules.computeIfAbsent(identity, unseen -> new ArrayList<>()).add(timed);
            }
        }
        return rules.values();
    }

    private boolean isCircularAlive(String circular) {
        return timeline.rules().stream().anyMatch(timed -> timed.circular().equals(circular) && lasts(timed, today));
    }

    private static boolean lasts(TimedRule timed, LocalDate day) {
        return timed.until() == null || !timed.until().isBefore(day);
    }

    private Map<String, List<CountingDays>> byAgency(Kind kind, List<TimedRule> parts) {
        List<RulesOfInterval> intervals = RulesOfInterval.of(timeline, parts, today);
        Map<String, List<CountingDays>> byAgency = new TreeMap<>();
        for (KnownUnit unit : unitsAndNamed(kind, parts.getFirst())) {
            CountingDays.of(kind, parts, unit, intervals)
                    .ifPresent(days -> byAgency.computeIfAbsent(unit.agency(), agency -> new ArrayList<>())
                            .add(days));
        }
        return byAgency;
    }

    /// The known units, and in the place of its unknown ones each agency that the region itself calls by
    /// name: an agency that nobody told of has to decide all the same.
    private List<KnownUnit> unitsAndNamed(Kind kind, TimedRule timed) {
        Set<String> named = new TreeSet<>();
        if (timed.agency() != null) {
            named.add(timed.agency());
        } else if (kind == Kind.DESIGNATION && timed.region().equals(timeline.region())) {
            named.addAll(timed.rule().scope().agencies());
        }
        units.values().forEach(unit -> named.remove(unit.agency()));
        return Stream.concat(
                        units.values().stream(),
                        named.stream().map(agency -> new KnownUnit("", agency, List.of(), null, null)))
                .toList();
    }

    private Optional<DelegatedDecision> decision(String agency, Kind kind, List<Asked> asked) {
        Asked cited = asked.stream().min(CITED_FIRST).orElseThrow();
        List<CountingDays> counting =
                asked.stream().flatMap(one -> one.counting().stream()).toList();
        Outcome outcome =
                kind == Kind.DESIGNATION ? designated(agency, counting) : pinned(agency, cited.parts(), counting);
        if (outcome == null && counting.stream().noneMatch(CountingDays::lasting)) {
            return Optional.empty();
        }
        LocalDate by = asked.stream()
                .map(one -> one.by(timeline))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        State state = outcome != null ? State.DECIDED : today.isAfter(by) ? State.LATE : State.OPEN;
        TimedRule held = cited.parts().stream()
                .filter(part -> !part.from().isAfter(today))
                .reduce((earlier, later) -> later)
                .orElse(cited.origin());
        LocalDate day = held.until() != null && held.until().isBefore(today) ? held.until() : today;
        return Optional.of(
                new DelegatedDecision(agency, kind, held, cited.origin(), held.numberedOn(day), by, state, outcome));
    }

    private @Nullable Outcome designated(String agency, List<CountingDays> counting) {
        List<Designation> standing = decisions.designations().stream()
                .filter(designation -> isOf(agency, designation.agency(), designation.unit(), counting))
                .toList();
        return outcome(
                standing.stream().map(Designation::decidedAt), standing.stream().map(Designation::employee), List.of());
    }

    private @Nullable Outcome pinned(String agency, List<TimedRule> parts, List<CountingDays> counting) {
        List<Pin> standing = decisions.pins().stream()
                .filter(pin -> parts.stream().anyMatch(part -> part.inForceOn(pin.day())))
                .filter(pin -> isOf(agency, pin.agency(), pin.unit(), counting))
                .sorted(BY_DAY)
                .toList();
        return outcome(
                standing.stream().map(Pin::decidedAt),
                standing.stream().flatMap(pin -> pin.employees().stream()),
                standing);
    }

    private static @Nullable Outcome outcome(Stream<Instant> decidedAt, Stream<String> employees, List<Pin> pins) {
        return decidedAt
                .min(Comparator.naturalOrder())
                .map(oldest -> new Outcome(oldest, employees.distinct().sorted().toList(), pins))
                .orElse(null);
    }

    /// Whether something was decided for a unit for which the rule counts. The directory's newest word on
    /// a unit's agency holds; a unit of which nothing is known is taken for one of an agency of which
    /// nothing else is known.
    private boolean isOf(String agency, String told, String unit, List<CountingDays> counting) {
        KnownUnit known = units.get(unit);
        return known == null
                ? told.equals(agency)
                        && counting.stream().anyMatch(days -> days.unit().code().isEmpty())
                : counting.stream().anyMatch(days -> Objects.equals(days.unit(), known));
    }
}
