package id.edaran.roster.rostering;

import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.RecomputationRequested;
import id.edaran.roster.directory.AffectedRosters;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// Asks for rosters to be computed: a mark on the units' rows and a command for each agency, keyed by it, so that
/// Kafka's partitions spread the work. A unit that waits already gets no second command, because whoever
/// takes the first one finds everything that has changed until then.
@ApplicationScoped
public class RequestRecomputation implements AffectedRosters {
    private final RosterStates states;
    private final Timelines timelines;
    private final Outbox outbox;
    private final RosterSettings settings;
    private final Clock clock;

    RequestRecomputation(
            RosterStates states, Timelines timelines, Outbox outbox, RosterSettings settings, Clock clock) {
        this.states = states;
        this.timelines = timelines;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void recompute(Collection<AgencyCode> agencies) {
        Instant now = clock.instant();
        send(states.request(agencies, now, now.minus(settings.calm())));
    }

    /// The same without regard to what was asked for just now: a circular does not wait for the directory to
    /// settle.
    @Transactional(Transactional.TxType.MANDATORY)
    public void recomputeAtOnce(Collection<AgencyCode> agencies) {
        send(states.requestAtOnce(agencies, clock.instant()));
    }

    /// Asks for the units whose changes came too fast upon each other to be asked for one by one.
    @Transactional
    public void gather() {
        send(states.gather(clock.instant()));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void recomputeElsewhere(AgencyCode agency) {
        states.forgetVersions(agency);
        recompute(List.of(agency));
    }

    /// Moves the horizons of all regions on to their own today, and repeats requests that nobody has
    /// answered.
    @Transactional
    public void catchUp() {
        Instant now = clock.instant();
        timelines
                .zones()
                .forEach((region, zone) -> send(states.requestEnded(region, LocalDate.ofInstant(now, zone), now)));
        send(states.repeatOverdue(now.minus(settings.patience()), now));
    }

    private void send(List<RecomputationRequested> commands) {
        outbox.append(commands.stream()
                .map(command -> new Outbox.Event(EventType.RECOMPUTATION_REQUESTED, command.agency(), command))
                .toList());
    }
}
