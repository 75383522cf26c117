package id.edaran.roster.rostering;

import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.event.RosterRecomputed.Conflict;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.Employee;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.AssignmentsAnswer.Explained;
import id.edaran.roster.rostering.Workforce.Member;
import id.edaran.roster.rostering.Workforce.Swap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Answers who works where: stored days as they are stored, all others computed by the function that would
/// store them.
@ApplicationScoped
public class FindRosters {
    /// Stands for the version of units of which nothing is stored; they are answered by the newest
    /// timeline.
    private static final Long NOT_STORED = -1L;

    private final RosterStates states;
    private final Rosters rosters;
    private final Timelines timelines;
    private final Workforces workforces;
    private final FormerUnits formerUnits;
    private final RosterSettings settings;
    private final Clock clock;

    FindRosters(
            RosterStates states,
            Rosters rosters,
            Timelines timelines,
            Workforces workforces,
            FormerUnits formerUnits,
            RosterSettings settings,
            Clock clock) {
        this.states = states;
        this.rosters = rosters;
        this.timelines = timelines;
        this.workforces = workforces;
        this.formerUnits = formerUnits;
        this.settings = settings;
        this.clock = clock;
    }

    /// A region's calendar day; by UTC while its time zone is not known.
    @Transactional
    public LocalDate today(RegionCode region) {
        return timelines
                .newest(region)
                .map(timeline -> timeline.dayOf(clock.instant()))
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /// @return nothing for a unit that is not there
    @Transactional
    public Optional<RosterAnswer> ofUnit(UnitCode unit, LocalDate from, LocalDate to) {
        return states.find(unit).map(state -> answers(List.of(state), from, to).getFirst());
    }

    /// The rosters of an agency's units on a day, by unit code.
    @Transactional
    public List<RosterAnswer> ofAgency(AgencyCode agency, LocalDate on) {
        return answers(states.ofAgency(agency), on, on);
    }

    /// A single day is told with the account of the person's turns.
    @Transactional
    public Optional<AssignmentsAnswer> ofEmployee(Employee employee, LocalDate from, LocalDate to) {
        return states.find(employee.unit()).map(state -> explain(employee, state, from, to));
    }

    private AssignmentsAnswer explain(Employee employee, RosterState state, LocalDate from, LocalDate to) {
        Applied applied = applied(state);
        Workforce workforce = workforces.of(state.agency());
        Optional<Member> member = workforce.members().stream()
                .filter(someone -> someone.employee().equals(employee.id()))
                .findFirst();
        Collection<UnitCode> units = new TreeSet<>(formerUnits.of(employee.id()));
        units.add(state.unit());
        Map<UnitCode, StoredDays> stored = rosters.load(units, from, to);
        boolean complete = from.datesUntil(to.plusDays(1))
                .allMatch(day -> storedLetter(employee.id(), state.unit(), stored, day) != DayLetters.NONE);
        String computed = complete ? "" : letters(employee.id(), state, workforce, applied.timeline(), from, to);
        LocalDate today = today(state.region());
        List<Explained> days = new ArrayList<>();
        int index = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            char letter = storedLetter(employee.id(), state.unit(), stored, day);
            boolean isStored = letter != DayLetters.NONE;
            if (!isStored && index < computed.length()) {
                letter = computed.charAt(index);
            }
            index++;
            if (letter != DayLetters.NONE) {
                boolean frozen = isStored && day.isBefore(today);
                Timeline explaining =
                        frozen ? timelines.atTheEndOf(state.region(), day).orElse(null) : applied.timeline();
                FairnessAccount fairness =
                        from.equals(to) ? fairness(employee.id(), state, workforce, explaining, day) : null;
                days.add(explained(day, letter, isStored, member, workforce.swaps(), explaining, fairness));
            }
        }
        return new AssignmentsAnswer(employee.id(), applied.policyVersion(), days);
    }

    /// Somebody's computed days; none where they belong to no unit of the agency.
    private String letters(
            EmployeeId employee,
            RosterState state,
            Workforce workforce,
            @Nullable Timeline timeline,
            LocalDate from,
            LocalDate to) {
        return compute(List.of(state), workforce, timeline, from, to).values().stream()
                .flatMap(roster -> roster.lines().stream())
                .filter(line -> line.employee().equals(employee))
                .map(UnitRoster.Line::letters)
                .findFirst()
                .orElse("");
    }

    private static Explained explained(
            LocalDate day,
            char letter,
            boolean stored,
            Optional<Member> member,
            List<Swap> swaps,
            @Nullable Timeline timeline,
            @Nullable FairnessAccount fairness) {
        return new Explained(
                day,
                DayLetters.assignment(letter),
                member.map(someone -> Explanation.because(timeline, someone, day, letter, swaps))
                        .orElse(List.of(Reason.DEFAULT)),
                stored,
                fairness);
    }

    /// The account is computed from the stored days as far as there are any, and from those that follow from them.
    private @Nullable FairnessAccount fairness(
            EmployeeId employee, RosterState state, Workforce workforce, @Nullable Timeline timeline, LocalDate day) {
        return timeline == null
                ? null
                : Rostering.account(
                                workforce,
                                timeline,
                                earlier(List.of(state.unit()), workforce, timeline, day, day),
                                state.unit(),
                                employee,
                                day)
                        .orElse(null);
    }

    /// What is stored of somebody: with their unit, or with one that they have left since.
    private static char storedLetter(
            EmployeeId employee, UnitCode unit, Map<UnitCode, StoredDays> stored, LocalDate day) {
        StoredDays own = stored.get(unit);
        char letter = own == null ? DayLetters.NONE : own.letter(employee, day);
        for (StoredDays former : stored.values()) {
            if (letter == DayLetters.NONE) {
                letter = former.letter(employee, day);
            }
        }
        return letter;
    }

    /// The timeline that a unit's roster applies; the newest where none is stored yet.
    private record Applied(@Nullable Timeline timeline, long policyVersion) {}

    private Applied applied(RosterState state) {
        Optional<Timeline> applied =
                state.isStored() ? timelines.at(state.region(), state.policyVersion()) : Optional.empty();
        Timeline timeline = applied.or(() -> timelines.newest(state.region())).orElse(null);
        if (state.isStored()) {
            return new Applied(timeline, state.policyVersion());
        }
        return new Applied(timeline, timeline == null ? 0 : timeline.version());
    }

    /// A unit with what is known of it before anything is computed.
    private record Known(RosterState state, Applied applied, StoredDays stored) {}

    private List<RosterAnswer> answers(List<RosterState> states, LocalDate from, LocalDate to) {
        Map<UnitCode, StoredDays> stored =
                rosters.load(states.stream().map(RosterState::unit).toList(), from, to);
        Map<Long, Applied> byVersion = new HashMap<>();
        List<Known> units = states.stream()
                .map(state -> new Known(
                        state,
                        byVersion.computeIfAbsent(
                                state.isStored() ? state.policyVersion() : NOT_STORED, any -> applied(state)),
                        stored.getOrDefault(state.unit(), StoredDays.between(from, to))))
                .toList();
        Map<Long, List<Known>> toCompute = new HashMap<>();
        units.stream()
                .filter(unit -> needsComputing(unit.stored(), from, to))
                .forEach(unit -> toCompute
                        .computeIfAbsent(unit.applied().policyVersion(), any -> new ArrayList<>())
                        .add(unit));
        Map<UnitCode, UnitRoster> computed = new HashMap<>();
        for (List<Known> sameVersion : toCompute.values()) {
            computed.putAll(compute(
                    sameVersion.stream().map(Known::state).toList(),
                    workforces.of(sameVersion.getFirst().state().agency()),
                    sameVersion.getFirst().applied().timeline(),
                    from,
                    to));
        }
        return units.stream()
                .map(unit -> answer(unit, computed.get(unit.state().unit()), from, to))
                .toList();
    }

    /// Days that are not stored; and shifts, whose groups are not.
    private static boolean needsComputing(StoredDays stored, LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1))
                .anyMatch(day -> !stored.has(day)
                        || stored.employees().stream()
                                .anyMatch(employee -> stored.letter(employee, day) == DayLetters.SHIFT));
    }

    private Map<UnitCode, UnitRoster> compute(
            List<RosterState> units, Workforce workforce, @Nullable Timeline timeline, LocalDate from, LocalDate to) {
        List<UnitCode> codes = units.stream().map(RosterState::unit).toList();
        if (timeline == null) {
            return Rostering.compute(workforce, null, Earlier.NOTHING, codes, from, to);
        }
        return Rostering.compute(workforce, timeline, earlier(codes, workforce, timeline, from, to), codes, from, to);
    }

    private Earlier earlier(
            List<UnitCode> units, Workforce workforce, Timeline timeline, LocalDate from, LocalDate to) {
        LocalDate today = timeline.dayOf(clock.instant());
        Earlier.Window planned = new Earlier.Window(today, today.plusDays(settings.horizonDays() - 1L));
        LocalDate first = Rostering.firstDay(workforce, timeline, from.isBefore(today) ? from : today, to);
        LocalDate last = to.isBefore(today) ? to : today.minusDays(1);
        return new Earlier(
                last.isBefore(first) ? Map.of() : rosters.load(units, first, last),
                rosters.atMidnight(units, today, planned.until()),
                planned);
    }

    private static RosterAnswer answer(Known unit, @Nullable UnitRoster computed, LocalDate from, LocalDate to) {
        StoredDays known = unit.stored();
        Map<EmployeeId, UnitRoster.Line> lines = new HashMap<>();
        if (computed != null) {
            computed.lines().forEach(line -> lines.put(line.employee(), line));
        }
        TreeSet<EmployeeId> employees = new TreeSet<>(known.employees());
        employees.addAll(lines.keySet());
        List<RosterAnswer.Line> answered = new ArrayList<>();
        for (EmployeeId employee : employees) {
            List<RosterAnswer.Day> days = days(employee, known, lines.get(employee), from, to);
            if (!days.isEmpty()) {
                answered.add(new RosterAnswer.Line(employee, days));
            }
        }
        List<Conflict> conflicts = new ArrayList<>(known.conflicts());
        if (computed != null) {
            computed.conflicts().stream()
                    .filter(conflict -> !known.has(conflict.date()))
                    .forEach(conflicts::add);
        }
        conflicts.sort(Comparator.comparing(Conflict::date).thenComparing(Conflict::code));
        return new RosterAnswer(unit.state().unit(), unit.applied().policyVersion(), from, to, answered, conflicts);
    }

    private static List<RosterAnswer.Day> days(
            EmployeeId employee, StoredDays stored, UnitRoster.@Nullable Line computed, LocalDate from, LocalDate to) {
        List<RosterAnswer.Day> days = new ArrayList<>();
        int index = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            boolean isStored = stored.has(day);
            char fresh = computed == null ? DayLetters.NONE : computed.letters().charAt(index);
            char letter = isStored ? stored.letter(employee, day) : fresh;
            if (letter != DayLetters.NONE) {
                int group = computed == null || fresh != letter
                        ? 0
                        : computed.groups().get(index);
                Assignment assignment = DayLetters.assignment(letter);
                days.add(new RosterAnswer.Day(day, assignment, group == 0 ? null : group, isStored));
            }
            index++;
        }
        return days;
    }
}
