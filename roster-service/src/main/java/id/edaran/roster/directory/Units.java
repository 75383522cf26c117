package id.edaran.roster.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// The units and how they hang together.
public interface Units {
    Optional<Versioned<Unit>> find(UnitCode code);

    List<Versioned<Unit>> list(RegionCode within, @Nullable AgencyCode agency, @Nullable String after, int limit);

    List<Versioned<Unit>> ofAgency(AgencyCode agency);

    void save(Versioned<Unit> unit);

    /// The unit, then the units above it.
    List<UnitCode> path(UnitCode unit);

    /// The agencies of the given units.
    SortedSet<AgencyCode> agenciesOf(Collection<UnitCode> units);

    /// The agencies of the units beneath the given ones, and of those themselves.
    SortedSet<AgencyCode> agenciesBeneath(Collection<UnitCode> units);

    /// Whether units of an agency hang above or beneath units of others.
    boolean linkedToOthers(AgencyCode agency);
}
