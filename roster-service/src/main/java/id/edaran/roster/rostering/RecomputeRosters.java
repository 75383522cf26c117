package id.edaran.roster.rostering;

import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.directory.Agencies;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.rostering.ComputeRosters.Asked;
import id.edaran.roster.rostering.JustComputed.Fresh;
import id.edaran.roster.rostering.RosterState.Horizon;
import id.edaran.roster.rostering.RosterStates.Computed;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final ComputeRosters computeRosters;
    private final Agencies agencies;
    private final RosterNews news;

    RecomputeRosters(
            RosterStates states,
            Rosters rosters,
            Timelines timelines,
            ComputeRosters computeRosters,
            Agencies agencies,
            RosterNews news) {
        this.states = states;
        this.rosters = rosters;
        this.timelines = timelines;
        this.computeRosters = computeRosters;
        this.agencies = agencies;
        this.news = news;
    }

    /// In a transaction of its own, which may take long: an agency can have a hundred thousand people.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = 600)
    public void recompute(Collection<AgencyCode> commanded) {
        agencies.lock(commanded);
        Map<AgencyCode, List<RosterState>> waiting = due(commanded);
        if (waiting.isEmpty()) {
            return;
        }
        List<Computed> computed = new ArrayList<>();
        List<Fresh> fresh = new ArrayList<>();
        Map<LocalDate, List<UnitRoster>> byToday = new HashMap<>();
        Map<AgencyCode, Asked> asked = asked(waiting);
        computeRosters.compute(asked).forEach((agency, answer) -> {
            Horizon horizon = answer.horizon();
            long version = Objects.requireNonNull(asked.get(agency)).timeline().version();
            byToday.computeIfAbsent(horizon.from(), today -> new ArrayList<>())
                    .addAll(answer.rosters().values());
            for (RosterState state : waiting.getOrDefault(agency, List.of())) {
                UnitRoster roster = answer.rosters().get(state.unit());
                if (roster != null) {
                    computed.add(
                            new Computed(state, version, horizon, roster.lines().size()));
                    fresh.add(new Fresh(state.revision() + 1, roster));
                }
            }
        });
        byToday.forEach((today, ofToday) -> rosters.replace(ofToday, today));
        states.computed(computed);
        news.tellAfterCommit(fresh);
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
    private Map<AgencyCode, Asked> asked(Map<AgencyCode, List<RosterState>> waiting) {
        Map<RegionCode, Timeline> newest = timelines.newest(waiting.values().stream()
                .map(units -> units.getFirst().region())
                .collect(Collectors.toSet()));
        Map<AgencyCode, Asked> asked = new HashMap<>();
        waiting.forEach((agency, units) -> {
            Timeline timeline = newest.get(units.getFirst().region());
            if (timeline != null) {
                asked.put(
                        agency,
                        new Asked(
                                timeline, units.stream().map(RosterState::unit).toList()));
            }
        });
        return asked;
    }
}
