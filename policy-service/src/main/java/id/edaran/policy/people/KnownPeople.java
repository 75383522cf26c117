package id.edaran.policy.people;

import id.edaran.contracts.event.EmployeeChanged;
import id.edaran.policy.propagation.KnownUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The people whom roster-service has told of, by their facts alone.
public interface KnownPeople {
    /// Ignored when not newer than what is known of the person.
    void know(EmployeeChanged employee);

    void forget(String employee);

    /// Whoever works for a region's agencies, counted by equal facts. Who is in another unit is left out.
    ///
    /// @param units the region's known ones
    /// @param agencies only people of these; null for all
    List<Peers> of(String region, Collection<KnownUnit> units, @Nullable Set<String> agencies);
}
