package id.edaran.roster.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// The agencies. The row of an agency is the lock of everything beneath it: its units, people and rosters.
public interface Agencies {
    Optional<Versioned<Agency>> find(AgencyCode code);

    /// @param within only of this region and the ones below it
    /// @param region only of this region; null for all
    /// @param after begin behind this code
    List<Versioned<Agency>> list(RegionCode within, @Nullable RegionCode region, @Nullable String after, int limit);

    /// The agencies of a region alone, by code.
    SortedSet<AgencyCode> of(RegionCode region);

    void save(Versioned<Agency> agency);

    /// Locks agencies, in the order of their codes, until the transaction ends; codes that are not there are
    /// passed over.
    void lock(Collection<AgencyCode> codes);

    /// Locks regions, in the order of their codes, so that no timeline of theirs comes in between; makes them
    /// known.
    void holdRegions(Collection<RegionCode> codes);

    /// The agencies of a region and of those below it, locked in the order of their codes; none can be added
    /// meanwhile.
    SortedSet<AgencyCode> lockBelow(RegionCode region);

    /// The agencies of regions, without those of regions below them, locked in the order of their codes.
    /// The caller holds the regions. Regions without agencies are missing.
    Map<RegionCode, SortedSet<AgencyCode>> lockOf(Collection<RegionCode> regions);
}
