package id.edaran.roster.preview;

import id.edaran.contracts.timeline.Supposition;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.directory.Agencies;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.preview.Preview.AgencyPreview;
import id.edaran.roster.preview.Preview.RegionDays;
import id.edaran.roster.preview.PreviewingOutcome.Previewed;
import id.edaran.roster.preview.PreviewingOutcome.TooManyPeople;
import id.edaran.roster.rostering.ComputeRosters;
import id.edaran.roster.rostering.ComputeRosters.Answer;
import id.edaran.roster.rostering.ComputeRosters.Asked;
import id.edaran.roster.rostering.Portions;
import id.edaran.roster.rostering.RosterReader;
import id.edaran.roster.rostering.RosterSettings;
import id.edaran.roster.rostering.RosterState;
import id.edaran.roster.rostering.RosterStates;
import id.edaran.roster.rostering.Rosters;
import id.edaran.roster.rostering.StoredDays;
import id.edaran.roster.rostering.TimelineChange;
import id.edaran.roster.rostering.Timelines;
import id.edaran.roster.rostering.UnitRoster;
import id.edaran.roster.rostering.Workforces;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Computes the rosters that a draft would bring, with what computes them after its publication, and compares them with
/// those in force. Nothing is stored.
@ApplicationScoped
public class PreviewCircular {
    private final Snapshots snapshots;
    private final Timelines timelines;
    private final Agencies agencies;
    private final Workforces workforces;
    private final RosterStates states;
    private final Rosters rosters;
    private final ComputeRosters computeRosters;
    private final RosterSettings settings;
    private final PreviewSettings limits;
    private final Clock clock;

    PreviewCircular(
            Snapshots snapshots,
            Timelines timelines,
            Agencies agencies,
            Workforces workforces,
            RosterStates states,
            Rosters rosters,
            ComputeRosters computeRosters,
            RosterSettings settings,
            PreviewSettings limits,
            Clock clock) {
        this.snapshots = snapshots;
        this.timelines = timelines;
        this.agencies = agencies;
        this.workforces = workforces;
        this.states = states;
        this.rosters = rosters;
        this.computeRosters = computeRosters;
        this.settings = settings;
        this.limits = limits;
        this.clock = clock;
    }

    /// @param only look at this agency alone; null for all that the draft's rules can touch
    /// @param named whether to tell whose days change
    @Transactional
    @TransactionConfiguration(timeout = 120)
    public PreviewingOutcome preview(
            Supposition supposition, @Nullable AgencyCode only, boolean named, RosterReader reader) {
        snapshots.take();
        List<Reach> reached = supposition.timelines().stream()
                .map(supposed -> reach(supposed, only))
                .toList();
        Map<AgencyCode, Reach> touched = new HashMap<>();
        reached.forEach(reach -> reach.touched().forEach(agency -> touched.put(agency, reach)));
        Map<AgencyCode, Long> sizes = workforces.sizes(touched.keySet());
        long people = sizes.values().stream().mapToLong(Long::longValue).sum();
        if (people > limits.mostPeople()) {
            return new TooManyPeople(people, limits.mostPeople());
        }
        List<AgencyPreview> previews = new ArrayList<>();
        for (List<AgencyCode> portion : Portions.of(touched.keySet(), sizes)) {
            Map<AgencyCode, Reach> some = new HashMap<>();
            portion.forEach(agency -> some.put(agency, Objects.requireNonNull(touched.get(agency))));
            previews.addAll(compare(some, named, reader));
        }
        return new Previewed(new Preview(
                supposition.circular(), reached.stream().map(this::days).toList(), previews));
    }

    /// How far a draft reaches into a region.
    ///
    /// @param current the rules that rosters follow now; without any while the region is not known
    /// @param touched the agencies whose rosters can change
    private record Reach(
            RegionCode region,
            Timeline current,
            Timeline supposed,
            LocalDate from,
            LocalDate until,
            List<AgencyCode> touched) {}

    private Reach reach(Timeline supposed, @Nullable AgencyCode only) {
        RegionCode region = new RegionCode(supposed.region());
        LocalDate today = supposed.dayOf(clock.instant());
        LocalDate until = today.plusDays(settings.horizonDays() - 1L);
        Optional<Timeline> newest = timelines.newest(region);
        Collection<AgencyCode> all = agencies.of(region).stream()
                .filter(agency -> only == null || agency.equals(only))
                .toList();
        Timeline current = newest.orElseGet(() ->
                new Timeline(supposed.region(), 0, supposed.timeZone(), supposed.publishedAt(), List.of(), List.of()));
        return new Reach(
                region,
                current,
                supposed,
                today,
                until,
                TimelineChange.from(newest, supposed, today, until).touched(all, workforces::unitsAndAbove));
    }

    private RegionDays days(Reach reach) {
        boolean settled = reach.supposed().version() == reach.current().version() + 1
                && states.ofAgencies(reach.touched()).stream().noneMatch(RosterState::isWaiting);
        return new RegionDays(reach.region(), reach.current().version(), reach.from(), reach.until(), settled);
    }

    /// Everything of a portion is read at once.
    private List<AgencyPreview> compare(Map<AgencyCode, Reach> portion, boolean named, RosterReader reader) {
        Map<AgencyCode, List<UnitCode>> units = states.ofAgencies(portion.keySet()).stream()
                .collect(Collectors.groupingBy(
                        RosterState::agency, Collectors.mapping(RosterState::unit, Collectors.toList())));
        Map<AgencyCode, Asked> asked = new HashMap<>();
        units.forEach((agency, ofAgency) -> asked.put(
                agency, new Asked(Objects.requireNonNull(portion.get(agency)).supposed(), ofAgency)));
        Map<UnitCode, RosterInForce> inForce = inForce(portion, units);
        List<AgencyPreview> previews = new ArrayList<>();
        computeRosters.compute(asked).forEach((agency, answer) -> {
            Reach reach = Objects.requireNonNull(portion.get(agency));
            Map<UnitCode, RosterInForce> before = new HashMap<>();
            answer.rosters().keySet().forEach(unit -> before.put(unit, Objects.requireNonNull(inForce.get(unit))));
            previews.add(new Comparison(
                            answer.workforce(),
                            reach.current(),
                            reach.supposed(),
                            before,
                            answer.rosters(),
                            reach.from(),
                            reach.until(),
                            reader)
                    .preview(reach.region(), named));
        });
        return previews;
    }

    private Map<UnitCode, RosterInForce> inForce(
            Map<AgencyCode, Reach> portion, Map<AgencyCode, List<UnitCode>> units) {
        Map<UnitCode, StoredDays> stored = new HashMap<>();
        Map<AgencyCode, Asked> missing = new HashMap<>();
        record Days(LocalDate from, LocalDate until) {}
        units.keySet().stream()
                .collect(Collectors.groupingBy(agency -> {
                    Reach reach = Objects.requireNonNull(portion.get(agency));
                    return new Days(reach.from(), reach.until());
                }))
                .forEach((days, of) -> stored.putAll(rosters.load(
                        of.stream()
                                .flatMap(agency -> units.getOrDefault(agency, List.of()).stream())
                                .toList(),
                        days.from(),
                        days.until())));
        units.forEach((agency, ofAgency) -> {
            Reach reach = Objects.requireNonNull(portion.get(agency));
            List<UnitCode> incomplete = ofAgency.stream()
                    .filter(unit -> !reach.from()
                            .datesUntil(reach.until().plusDays(1))
                            .allMatch(Objects.requireNonNull(stored.get(unit))::has))
                    .toList();
            if (!incomplete.isEmpty()) {
                missing.put(agency, new Asked(reach.current(), incomplete));
            }
        });
        Map<UnitCode, UnitRoster> computed = new HashMap<>();
        computeRosters.compute(missing).values().stream().map(Answer::rosters).forEach(computed::putAll);
        Map<UnitCode, RosterInForce> inForce = new HashMap<>();
        stored.forEach((unit, days) -> inForce.put(unit, new RosterInForce(days, computed.get(unit))));
        return inForce;
    }
}
