package id.edaran.policy.propagation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The units that roster-service has told of.
public interface KnownUnits {
    /// The units of a region's agencies, by code.
    List<KnownUnit> of(String region);

    /// The agencies of a region of which a unit is known; empty where roster-service has told nothing of
    /// the region.
    Set<String> agenciesOf(String region);

    /// The places of these agencies and units, in whatever region they are: as many as there are different
    /// ones, however many units there are.
    KnownPlaces places(Collection<String> agencies, Collection<String> units);

    /// By code: the region of each of these agencies of which a unit is known.
    Map<String, String> regionsOfAgencies(Collection<String> agencies);

    /// By code: the region of each of these units that is known.
    Map<String, String> regionsOfUnits(Collection<String> units);
}
