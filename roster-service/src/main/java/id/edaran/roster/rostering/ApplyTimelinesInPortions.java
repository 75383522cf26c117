package id.edaran.roster.rostering;

import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.directory.RegionCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/// Takes over the timelines of many regions, portion by portion, each in a transaction of its own.
///
/// A national circular changes every region's at once. Taken one by one, each would wait for the computation that just
/// holds its agencies, and the rosters would be computed by outdated rules meanwhile.
@ApplicationScoped
public class ApplyTimelinesInPortions {
    /// Regions of a portion: its agencies are not computed while it is taken over, so it must not take long.
    private static final int REGIONS = 32;

    private final ApplyTimelines applyTimelines;

    ApplyTimelinesInPortions(ApplyTimelines applyTimelines) {
        this.applyTimelines = applyTimelines;
    }

    /// Of each region the newest alone is looked at.
    public void apply(Collection<Timeline> timelines) {
        Map<RegionCode, Timeline> newest = timelines.stream()
                .collect(Collectors.toMap(
                        timeline -> new RegionCode(timeline.region()),
                        timeline -> timeline,
                        BinaryOperator.maxBy(Comparator.comparingLong(Timeline::version)),
                        TreeMap::new));
        List<RegionCode> regions = List.copyOf(newest.keySet());
        for (int first = 0; first < regions.size(); first += REGIONS) {
            List<RegionCode> portion = regions.subList(first, Math.min(first + REGIONS, regions.size()));
            applyTimelines.apply(portion.stream().collect(Collectors.toMap(region -> region, newest::get)));
        }
    }
}
