package id.edaran.roster.rostering;

import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.directory.Agencies;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.RosterState.Horizon;
import id.edaran.roster.rostering.RosterStates.Computed;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Computes and stores the rosters that wait.
///
/// An agency is what is consistent in itself: its lock is held, its people are read once, and every unit of it that
/// waits is done together. A command that comes twice or late finds nothing left to do.
@ApplicationScoped
public class RecomputeRosters {
    private final RosterStates states;
    private final Rosters rosters;
    private final Timelines timelines;
    private final Workforces workforces;
    private final Agencies agencies;
    private final RosterNews news;
    private final RosterSettings settings;
    private final Clock clock;

    RecomputeRosters(
            RosterStates states,
            Rosters rosters,
            Timelines timelines,
            Workforces workforces,
            Agencies agencies,
            RosterNews news,
            RosterSettings settings,
            Clock clock) {
        this.states = states;
        this.rosters = rosters;
        this.timelines = timelines;
        this.workforces = workforces;
        this.agencies = agencies;
        this.news = news;
        this.settings = settings;
        this.clock = clock;
    }

    /// In a transaction of its own, which may take long: an agency can have a hundred thousand people.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = 600)
    public void recompute(Collection<AgencyCode> asked) {
        // Without the locks first: agencies that are done need none.
        Collection<AgencyCode> due = due(asked).keySet();
        if (due.isEmpty()) {
            return;
        }
        agencies.lock(due);
        Map<AgencyCode, List<RosterState>> waiting = due(due);
        Map<AgencyCode, Work> works = works(waiting);
        Map<AgencyCode, Earlier> earlier = earlier(works);
        List<Computed> computed = new ArrayList<>();
        Map<LocalDate, List<UnitRoster>> byToday = new HashMap<>();
        for (Map.Entry<AgencyCode, Work> entry : works.entrySet()) {
            Work work = entry.getValue();
            Map<UnitCode, UnitRoster> ofAgency = Rostering.compute(
                    work.workforce(),
                    work.timeline(),
                    earlier.getOrDefault(entry.getKey(), Earlier.NOTHING),
                    work.units(),
                    work.horizon().from(),
                    work.horizon().until());
            byToday.computeIfAbsent(work.horizon().from(), today -> new ArrayList<>())
                    .addAll(ofAgency.values());
            work.states().stream()
                    .filter(state -> ofAgency.containsKey(state.unit()))
                    .map(state -> new Computed(state, work.timeline().version(), work.horizon()))
                    .forEach(computed::add);
        }
        byToday.forEach((today, ofToday) -> rosters.replace(ofToday, today));
        states.computed(computed);
        news.tellAfterCommit();
    }

    /// What is to be done for an agency.
    ///
    /// @param states of the units that wait
    /// @param first the day from which turns are counted
    private record Work(
            List<RosterState> states, Workforce workforce, Timeline timeline, Horizon horizon, LocalDate first) {
        List<UnitCode> units() {
            return states.stream().map(RosterState::unit).toList();
        }
    }

    /// Of the agencies for which it is time: the units that wait.
    private Map<AgencyCode, List<RosterState>> due(Collection<AgencyCode> asked) {
        Map<AgencyCode, List<RosterState>> waiting = states.ofAgencies(asked).stream()
                .filter(RosterState::isWaiting)
                .collect(Collectors.groupingBy(RosterState::agency));
        waiting.values().removeIf(units -> units.stream().noneMatch(RosterState::isDue));
        return waiting;
    }

    /// Without those of regions that are not known yet: their first timeline asks for all their units.
    private Map<AgencyCode, Work> works(Map<AgencyCode, List<RosterState>> waiting) {
        Map<AgencyCode, Workforce> people = workforces.of(waiting.keySet());
        Map<RegionCode, Optional<Timeline>> newest = waiting.values().stream()
                .map(units -> units.getFirst().region())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), timelines::newest));
        Instant now = clock.instant();
        Map<AgencyCode, Work> works = new HashMap<>();
        waiting.forEach((agency, units) -> newest.getOrDefault(units.getFirst().region(), Optional.empty())
                .ifPresent(timeline -> {
                    LocalDate today = timeline.dayOf(now);
                    LocalDate until = today.plusDays(settings.horizonDays() - 1L);
                    Workforce workforce = Objects.requireNonNull(people.get(agency));
                    works.put(
                            agency,
                            new Work(
                                    units,
                                    workforce,
                                    timeline,
                                    new Horizon(today, until, now),
                                    Rostering.firstDay(workforce, timeline, today, until)));
                }));
        return works;
    }

    /// What is stored already, read at once for all agencies that need the same days.
    private Map<AgencyCode, Earlier> earlier(Map<AgencyCode, Work> works) {
        record Days(LocalDate first, Horizon horizon) {}
        Map<Days, List<Map.Entry<AgencyCode, Work>>> sameDays = works.entrySet().stream()
                .collect(Collectors.groupingBy(work ->
                        new Days(work.getValue().first(), work.getValue().horizon())));
        Map<AgencyCode, Earlier> earlier = new HashMap<>();
        sameDays.forEach((days, of) -> {
            LocalDate today = days.horizon().from();
            List<UnitCode> units = of.stream()
                    .flatMap(work -> work.getValue().units().stream())
                    .toList();
            Map<UnitCode, StoredDays> past =
                    days.first().isBefore(today) ? rosters.load(units, days.first(), today.minusDays(1)) : Map.of();
            Map<UnitCode, StoredDays> previous =
                    rosters.atMidnight(units, today, days.horizon().until());
            Earlier.Window planned = new Earlier.Window(today, days.horizon().until());
            of.forEach(work -> earlier.put(work.getKey(), new Earlier(past, previous, planned)));
        });
        return earlier;
    }
}
