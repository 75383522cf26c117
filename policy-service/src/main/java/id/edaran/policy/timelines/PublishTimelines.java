package id.edaran.policy.timelines;

import id.edaran.contracts.circular.Effective;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.timeline.DatedAlertLevel;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.policy.alertlevels.AlertLevels;
import id.edaran.policy.announcements.PlanAnnouncements;
import id.edaran.policy.circulars.Circular;
import id.edaran.policy.circulars.CircularId;
import id.edaran.policy.circulars.Circulars;
import id.edaran.policy.circulars.Revision;
import id.edaran.policy.propagation.Propagations;
import id.edaran.policy.regions.Region;
import id.edaran.policy.regions.Regions;
import id.edaran.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Brings the timelines of regions up to date in the transaction of what changed them. Callers take [#lock()] first.
@ApplicationScoped
public class PublishTimelines {
    private final Regions regions;
    private final Circulars circulars;
    private final AlertLevels alertLevels;
    private final Timelines timelines;
    private final Propagations propagations;
    private final PlanAnnouncements planAnnouncements;
    private final Outbox outbox;
    private final Clock clock;

    PublishTimelines(
            Regions regions,
            Circulars circulars,
            AlertLevels alertLevels,
            Timelines timelines,
            Propagations propagations,
            PlanAnnouncements planAnnouncements,
            Outbox outbox,
            Clock clock) {
        this.regions = regions;
        this.circulars = circulars;
        this.alertLevels = alertLevels;
        this.timelines = timelines;
        this.propagations = propagations;
        this.planAnnouncements = planAnnouncements;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    public void lock() {
        timelines.lock();
    }

    /// An instant after every earlier publication, so that `knownAt` tells any two apart, whatever the clocks do.
    @Transactional(TxType.MANDATORY)
    public Instant nextInstant() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return timelines
                .latest()
                .map(latest -> latest.plus(1, ChronoUnit.MICROS))
                .filter(next -> next.isAfter(now))
                .orElse(now);
    }

    @Transactional(TxType.MANDATORY)
    public long nextVersion(String region) {
        return timelines.version(region) + 1;
    }

    /// Publishes the timelines that carry a revision: of the issuing region and of all regions below it.
    @Transactional(TxType.MANDATORY)
    public void publish(CircularId circular, String region, Revision revision) {
        for (Timeline timeline : store(below(region), revision.publishedAt())) {
            propagations.expect(
                    circular, revision.revision(), timeline.region(), timeline.version(), revision.publishedAt());
        }
        settle(region);
    }

    /// Publishes the timelines of a region and of all below it, because the region itself changed.
    @Transactional(TxType.MANDATORY)
    public void publishBelow(String region) {
        store(below(region), nextInstant());
        settle(region);
    }

    /// Publishes the timeline of one region, because something changed that those below it do not inherit.
    ///
    /// @param publishedAt the instant of the change, from [#nextInstant()]
    @Transactional(TxType.MANDATORY)
    public void publishAlone(String region, Instant publishedAt) {
        store(List.of(regions.find(region).orElseThrow()), publishedAt);
    }

    /// The timeline of a region as it was known at an instant.
    @Transactional
    public Timeline knownAt(Region region, Instant instant) {
        Set<String> bearing = bearing(region, byCode());
        List<Circular> known = ForceOf.knownAt(circulars.publishedIn(bearing), instant);
        return new Timeline(
                region.code(),
                timelines.versionAt(region.code(), instant),
                region.timeZone(),
                instant,
                levels(alertLevels.knownAt(List.of(region.code()), instant), region),
                ForceOf.rules(known));
    }

    private static List<DatedAlertLevel> levels(Map<String, List<DatedAlertLevel>> byRegion, Region region) {
        return byRegion.getOrDefault(region.code(), List.of());
    }

    /// The timelines of a circular's region, which is the first, and of all below it, as they would be were the
    /// circular published next. Nothing is stored.
    ///
    /// @param published may be a draft [as if published][Circular#asIfPublished]
    @Transactional
    public List<Timeline> supposing(Circular published) {
        Map<String, Region> known = byCode();
        List<Region> touched = below(published.region()).stream()
                .sorted(Comparator.comparing(region -> !region.code().equals(published.region())))
                .toList();
        Set<String> codes = touched.stream()
                .flatMap(region -> bearing(region, known).stream())
                .collect(Collectors.toSet());
        List<Circular> supposed = Stream.concat(
                        circulars.publishedIn(codes).stream()
                                .filter(other -> !other.id().equals(published.id())),
                        Stream.of(published))
                .toList();
        Instant next = nextInstant();
        Map<String, List<DatedAlertLevel>> stated =
                alertLevels.knownAt(touched.stream().map(Region::code).toList(), next);
        return touched.stream()
                .map(region -> build(region, bearing(region, known), supposed, levels(stated, region), next))
                .toList();
    }

    /// Stores the timelines of regions as of now. A national circular touches more than five hundred of them, so
    /// circulars and levels are read once for all.
    private List<Timeline> store(List<Region> touched, Instant publishedAt) {
        Map<String, Region> known = byCode();
        Set<String> codes = touched.stream()
                .flatMap(region -> bearing(region, known).stream())
                .collect(Collectors.toSet());
        List<Circular> published = circulars.publishedIn(codes);
        Map<String, List<DatedAlertLevel>> stated =
                alertLevels.knownAt(touched.stream().map(Region::code).toList(), publishedAt);
        List<Timeline> built = touched.stream()
                .map(region -> build(region, bearing(region, known), published, levels(stated, region), publishedAt))
                .toList();
        built.forEach(timelines::store);
        outbox.append(built.stream()
                .map(timeline -> new Outbox.Event(EventType.RULES_CHANGED, timeline.region(), timeline))
                .toList());
        return built;
    }

    private Timeline build(
            Region region,
            Set<String> bearing,
            List<Circular> published,
            List<DatedAlertLevel> levels,
            Instant publishedAt) {
        return new Timeline(
                region.code(),
                nextVersion(region.code()),
                region.timeZone(),
                publishedAt,
                levels,
                ForceOf.rules(published.stream()
                        .filter(circular -> bearing.contains(circular.region()))
                        .toList()));
    }

    /// Notes the days that are left to each circular of a region, and plans what is to be told of them:
    /// another circular may have superseded it, or the region's midnights may be others.
    private void settle(String region) {
        List<Circular> published = circulars.publishedIn(List.of(region));
        for (Circular circular : published) {
            Effective days = ForceOf.days(circular, published).orElse(null);
            if (!Objects.equals(days, circular.inForce())) {
                circulars.settle(circular.id(), circular.status(), days);
            }
        }
        planAnnouncements.plan(regions.find(region).orElseThrow(), published);
    }

    /// The region and those above it: their circulars bear on it.
    private static Set<String> bearing(Region region, Map<String, Region> known) {
        Set<String> codes = new HashSet<>(region.ancestors(known::get));
        codes.add(region.code());
        return codes;
    }

    /// A region and all regions below it, by code.
    private List<Region> below(String code) {
        Map<String, Region> known = byCode();
        return known.values().stream()
                .filter(region -> bearing(region, known).contains(code))
                .sorted(Comparator.comparing(Region::code))
                .toList();
    }

    private Map<String, Region> byCode() {
        return regions.all().stream().collect(Collectors.toMap(Region::code, Function.identity()));
    }
}
