package id.edaran.roster.rostering;

import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.directory.RegionCode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The timelines of the regions: the newest, older ones that some unit's roster still applies, and the last
/// of each day.
public interface Timelines {
    /// Locks regions in the order of their codes until the transaction ends, and makes them known.
    ///
    /// @return the version of each one's newest timeline; 0 while it has none
    Map<RegionCode, Long> lock(Collection<RegionCode> regions);

    /// Those of regions that have one.
    Map<RegionCode, Timeline> newest(Collection<RegionCode> regions);

    default Optional<Timeline> newest(RegionCode region) {
        return Optional.ofNullable(newest(List.of(region)).get(region));
    }

    Optional<Timeline> at(RegionCode region, long version);

    /// The timeline that was the newest when a day ended: what is stored of that day follows it.
    Optional<Timeline> atTheEndOf(RegionCode region, LocalDate day);

    /// Stores what is from now on the newest timeline of its region.
    ///
    /// @param today the region's day
    void store(Timeline timeline, LocalDate today);

    /// Forgets the older timelines that no unit applies any more, but for the last one of each day.
    void forgetUnused(Collection<RegionCode> regions);

    /// The time zones of all regions that have a timeline.
    Map<RegionCode, ZoneId> zones();
}
