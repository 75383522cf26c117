package id.edaran.roster.swaps;

import id.edaran.contracts.event.DutiesSwapped;
import id.edaran.contracts.event.EventType;
import id.edaran.roster.directory.Agencies;
import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.CheckVersion;
import id.edaran.roster.directory.FindStaff;
import id.edaran.roster.directory.Versioned;
import id.edaran.roster.rostering.RequestRecomputation;
import id.edaran.roster.swaps.CheckSwap.Pair;
import id.edaran.roster.swaps.SwapOutcome.Closed;
import id.edaran.roster.swaps.SwapOutcome.Objected;
import id.edaran.roster.swaps.SwapOutcome.Stored;
import id.edaran.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The colleague agrees or refuses, or whoever proposed it withdraws. Agreeing is checked like proposing:
/// the roster may have changed since.
@ApplicationScoped
public class DecideSwap {
    private final FindStaff findStaff;
    private final Agencies agencies;
    private final CheckSwap checkSwap;
    private final DutySwaps swaps;
    private final RequestRecomputation requestRecomputation;
    private final Outbox outbox;
    private final Clock clock;

    DecideSwap(
            FindStaff findStaff,
            Agencies agencies,
            CheckSwap checkSwap,
            DutySwaps swaps,
            RequestRecomputation requestRecomputation,
            Outbox outbox,
            Clock clock) {
        this.findStaff = findStaff;
        this.agencies = agencies;
        this.checkSwap = checkSwap;
        this.swaps = swaps;
        this.requestRecomputation = requestRecomputation;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param ifMatch entity tag of the proposal
    /// @return empty where no swap has the id
    @Transactional
    public Optional<SwapOutcome> agree(SwapId id, String by, @Nullable String ifMatch) {
        return decide(id, ifMatch, open -> {
            DutySwap swap = open.value();
            Agency agency = agencies.find(swap.agency()).orElseThrow().value();
            List<Objection> objections = checkSwap.objections(agency, swap.unit(), Pair.of(swap));
            if (!objections.isEmpty()) {
                return new Objected(objections);
            }
            Stored agreed = store(open, DutySwap.State.AGREED, by);
            tell(agency, agreed.swap().value());
            requestRecomputation.recomputeAtOnce(List.of(agency.code()));
            return agreed;
        });
    }

    /// @param as [DutySwap.State#REFUSED] or [DutySwap.State#WITHDRAWN]
    /// @param ifMatch entity tag of the proposal
    /// @return empty where no swap has the id
    @Transactional
    public Optional<SwapOutcome> end(SwapId id, DutySwap.State as, String by, @Nullable String ifMatch) {
        return decide(id, ifMatch, open -> store(open, as, by));
    }

    /// One after the other: the unit is held, and what another one decided meanwhile is seen.
    private Optional<SwapOutcome> decide(
            SwapId id, @Nullable String ifMatch, Function<Versioned<DutySwap>, SwapOutcome> decision) {
        Optional<Versioned<DutySwap>> found = swaps.find(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        findStaff.hold(found.get().value().unit());
        Versioned<DutySwap> now = swaps.find(id).orElseThrow();
        CheckVersion.before(Optional.of(now), ifMatch);
        return Optional.of(
                now.value().state() == DutySwap.State.PROPOSED
                        ? decision.apply(now)
                        : new Closed(now.value().state()));
    }

    private Stored store(Versioned<DutySwap> open, DutySwap.State as, String by) {
        Versioned<DutySwap> decided =
                new Versioned<>(open.value().decided(as, by, clock.instant()), open.version() + 1);
        swaps.save(decided);
        return new Stored(decided);
    }

    private void tell(Agency agency, DutySwap swap) {
        outbox.append(
                EventType.DUTIES_SWAPPED,
                agency.code().value(),
                new DutiesSwapped(
                        swap.id().toString(),
                        agency.code().value(),
                        agency.region().value(),
                        swap.unit().value(),
                        swap.employee().value(),
                        swap.date(),
                        swap.colleague().value(),
                        swap.colleagueDate(),
                        clock.instant()));
    }
}
