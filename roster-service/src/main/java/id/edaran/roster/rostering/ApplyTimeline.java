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
import java.util.Optional;
import org.jboss.logging.Logger;

/// Takes over a region's new timeline: rosters that it can change are asked for, the others are confirmed in
/// bulk.
///
/// All in one transaction under the locks of the region and its agencies, so that every roster is computed
/// either before it and marked here, or after it and by it.
@ApplicationScoped
public class ApplyTimeline {
    private static final Logger LOG = Logger.getLogger(ApplyTimeline.class);

    private final Timelines timelines;
    private final Agencies agencies;
    private final Workforces workforces;
    private final RosterStates states;
    private final RequestRecomputation requestRecomputation;
    private final Outbox outbox;
    private final RosterSettings settings;
    private final Clock clock;

    ApplyTimeline(
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
    @Transactional
    public void apply(Timeline timeline) {
        RegionCode region = new RegionCode(timeline.region());
        if (timeline.version() <= timelines.lock(region)) {
            return;
        }
        Optional<Timeline> earlier = timelines.newest(region);
        Collection<AgencyCode> all = agencies.lockOf(region);
        LocalDate today = timeline.dayOf(clock.instant());
        timelines.store(timeline, today);

        LocalDate horizon = today.plusDays(settings.horizonDays() - 1L);
        List<AgencyCode> touched =
                TimelineChange.from(earlier, timeline, today, horizon).touched(all, workforces::unitsAndAbove);
        List<AgencyCode> untouched = new ArrayList<>(all);
        untouched.removeAll(new HashSet<>(touched));
        requestRecomputation.recomputeAtOnce(touched);
        states.confirm(untouched, timeline.version());
        timelines.forgetUnused(region);
        List<String> pending =
                states.waiting(region).stream().map(UnitCode::value).toList();
        outbox.append(
                EventType.ROSTERS_CONFIRMED,
                region.value(),
                new RostersConfirmed(region.value(), timeline.version(), pending));
        LOG.infof(
                "timeline %d of region %s: %d agencies touched, %d not, %d units to compute",
                timeline.version(), region, touched.size(), untouched.size(), pending.size());
    }
}
