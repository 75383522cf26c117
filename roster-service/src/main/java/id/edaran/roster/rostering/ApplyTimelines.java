package id.edaran.roster.rostering;

import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.RostersConfirmed;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.directory.Agencies;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.directory.UnitCode;
import id.edaran.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Takes over regions' new timelines: rosters that they can change are asked for, the others are confirmed in
/// bulk.
///
/// All in one transaction under the locks of the regions and their agencies, so that every roster is computed
/// either before it and marked here, or after it and by it.
@ApplicationScoped
public class ApplyTimelines {
    private static final Logger LOG = Logger.getLogger(ApplyTimelines.class);

    private final Timelines timelines;
    private final Agencies agencies;
    private final Workforces workforces;
    private final RosterStates states;
    private final RequestRecomputation requestRecomputation;
    private final Outbox outbox;
    private final RosterSettings settings;
    private final Clock clock;

    ApplyTimelines(
            Timelines timelines,
            Agencies agencies,
            Workforces workforces,
            RosterStates states,
            RequestRecomputation requestRecomputation,
            Outbox outbox,
            RosterSettings settings,
            Clock clock) {
        this.timelines = timelines;
        this.agencies = agencies;
        this.workforces = workforces;
        this.states = states;
        this.requestRecomputation = requestRecomputation;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /// Older versions, and the same one again, change nothing.
    ///
    /// @param newest one of each region
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void apply(Map<RegionCode, Timeline> newest) {
        Map<RegionCode, Timeline> newer = new TreeMap<>(newest);
        Map<RegionCode, Long> versions = timelines.lock(newer.keySet());
        newer.values()
                .removeIf(
                        timeline -> timeline.version() <= versions.getOrDefault(new RegionCode(timeline.region()), 0L));
        if (newer.isEmpty()) {
            return;
        }
        Map<RegionCode, Timeline> earlier = timelines.newest(newer.keySet());
        Map<RegionCode, SortedSet<AgencyCode>> agenciesOf = agencies.lockOf(newer.keySet());
        List<AgencyCode> touched = new ArrayList<>();
        newer.forEach((region, timeline) -> {
            Collection<AgencyCode> all = agenciesOf.getOrDefault(region, new TreeSet<>());
            touched.addAll(takeOver(timeline, earlier.get(region), all));
        });
        requestRecomputation.recomputeAtOnce(touched);
        timelines.forgetUnused(newer.keySet());
        tell(newer);
    }

    /// @return the agencies whose rosters are to be computed; those of the others are right for this timeline as well
    private List<AgencyCode> takeOver(Timeline timeline, @Nullable Timeline earlier, Collection<AgencyCode> all) {
        LocalDate today = timeline.dayOf(clock.instant());
        timelines.store(timeline, today);
        LocalDate horizon = today.plusDays(settings.horizonDays() - 1L);
        List<AgencyCode> touched = TimelineChange.from(Optional.ofNullable(earlier), timeline, today, horizon)
                .touched(all, workforces::unitsAndAbove);
        List<AgencyCode> untouched = new ArrayList<>(all);
        untouched.removeAll(new HashSet<>(touched));
        states.confirm(untouched, timeline.version());
        LOG.infof(
                "timeline %d of region %s: %d agencies touched, %d not",
                timeline.version(), timeline.region(), touched.size(), untouched.size());
        return touched;
    }

    private void tell(Map<RegionCode, Timeline> applied) {
        Map<RegionCode, List<UnitCode>> waiting = states.waiting(applied.keySet());
        outbox.append(applied.entrySet().stream()
                .map(of -> {
                    String region = of.getKey().value();
                    List<String> pending = waiting.getOrDefault(of.getKey(), List.of()).stream()
                            .map(UnitCode::value)
                            .toList();
                    return new Outbox.Event(
                            EventType.ROSTERS_CONFIRMED,
                            region,
                            new RostersConfirmed(region, of.getValue().version(), pending));
                })
                .toList());
    }
}
