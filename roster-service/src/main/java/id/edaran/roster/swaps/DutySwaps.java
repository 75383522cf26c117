package id.edaran.roster.swaps;

import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.directory.Versioned;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What people proposed and agreed on.
public interface DutySwaps {
    Optional<Versioned<DutySwap>> find(SwapId id);

    void save(Versioned<DutySwap> swap);

    /// Which ones are asked for.
    ///
    /// @param within only of this region and the ones below it; null for all
    /// @param agency only of this agency; null for all
    /// @param of only of this person; null for all
    /// @param state only these; null for all
    record Asked(
            @Nullable RegionCode within,
            @Nullable AgencyCode agency,
            @Nullable EmployeeId of,
            DutySwap.@Nullable State state) {}

    /// By id.
    ///
    /// @param after begin behind this id
    List<DutySwap> list(Asked asked, @Nullable String after, int limit);
}
