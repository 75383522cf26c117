package id.edaran.policy.regions;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The regions that are known.
public interface Regions {
    Optional<Region> find(String code);

    /// All regions, by code.
    List<Region> all();

    /// By code, after one, at most so many.
    List<Region> page(@Nullable String after, int most);

    void store(Region region);
}
