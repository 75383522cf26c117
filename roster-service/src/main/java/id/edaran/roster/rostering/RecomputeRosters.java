package id.edaran.roster.rostering;

import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.RosterRecomputed;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.directory.Agencies;
import id.edaran.roster.directory.UnitCode;
import id.edaran.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Computes and stores the rosters that wait.
///
/// One command names one unit, but the agency is what is consistent in itself: its lock is held, its people
/// are read once, and every unit of it that waits is done together. The commands of the others then find
/// nothing left to do, as does a command that comes twice or late.
@ApplicationScoped
public class RecomputeRosters {
    private final RosterStates states;
    private final Rosters rosters;
    private final Timelines timelines;
    private final Workforces workforces;
    private final Agencies agencies;
    private final Outbox outbox;
    private final RosterSettings settings;
    private final Clock clock;

    RecomputeRosters(
            RosterStates states,
            Rosters rosters,
            Timelines timelines,
            Workforces workforces,
            Agencies agencies,
            Outbox outbox,
            RosterSettings settings,
            Clock clock) {
        this.states = states;
        this.rosters = rosters;
        this.timelines = timelines;
        this.workforces = workforces;
        this.agencies = agencies;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public void recompute(UnitCode unit) {
        // Without the lock first: a unit that is done needs none.
        if (lockIfDue(unit).isEmpty()) {
            return;
        }
        Optional<RosterState> asked = lockIfDue(unit);
        if (asked.isEmpty()) {
            return;
        }
        // A region that is not known yet: its first timeline asks for all its units.
        Optional<Timeline> newest = timelines.newest(asked.get().region());
        if (newest.isEmpty()) {
            return;
        }
        Timeline timeline = newest.get();
        LocalDate today = timeline.dayOf(clock.instant());
        LocalDate until = today.plusDays(settings.horizonDays() - 1L);
        List<RosterState> waiting = states.ofAgency(asked.get().agency()).stream()
                .filter(RosterState::isWaiting)
                .toList();
        List<UnitCode> units = waiting.stream().map(RosterState::unit).toList();
        Workforce workforce = workforces.of(asked.get().agency());
        LocalDate first = Rostering.firstDay(workforce, timeline, today, until);
        Earlier earlier = new Earlier(
                first.isBefore(today) ? rosters.load(units, first, today.minusDays(1)) : Map.of(),
                rosters.atMidnight(units, today, until),
                new Earlier.Window(today, until));
        Map<UnitCode, UnitRoster> computed = Rostering.compute(workforce, timeline, earlier, units, today, until);
        rosters.replace(computed.values(), today);
        List<Outbox.Event> events = new ArrayList<>();
        for (RosterState state : waiting) {
            UnitRoster roster = computed.get(state.unit());
            if (roster != null) {
                states.computed(state, timeline.version(), today);
                events.add(new Outbox.Event(
                        EventType.ROSTER_RECOMPUTED, state.unit().value(), event(state, roster, timeline.version())));
            }
        }
        outbox.append(events);
    }

    /// A unit may move to another agency while its lock is waited for; the second look is under the
    /// right one.
    private Optional<RosterState> lockIfDue(UnitCode unit) {
        Optional<RosterState> state = states.find(unit).filter(RosterState::isDue);
        state.ifPresent(found -> agencies.lock(List.of(found.agency())));
        return state;
    }

    private static RosterRecomputed event(RosterState state, UnitRoster roster, long policyVersion) {
        return new RosterRecomputed(
                state.unit().value(),
                state.agency().value(),
                state.region().value(),
                policyVersion,
                state.revision() + 1,
                roster.from(),
                roster.until(),
                roster.lines().stream()
                        .map(line -> new RosterRecomputed.Line(
                                line.employee().value(),
                                line.letters()
                                        .chars()
                                        .mapToObj(letter -> RosterReader.ANYBODY.reads(
                                                line.employee(), DayLetters.assignment((char) letter)))
                                        .toList()))
                        .toList(),
                roster.conflicts());
    }
}
