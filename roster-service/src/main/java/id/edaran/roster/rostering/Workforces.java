package id.edaran.roster.rostering;

import id.edaran.roster.directory.AgencyCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The people of the agencies as rosters need them, drawn from the directory.
public interface Workforces {
    /// @return an entry for each agency
    Map<AgencyCode, Workforce> of(Collection<AgencyCode> agencies);

    default Workforce of(AgencyCode agency) {
        return Objects.requireNonNull(of(List.of(agency)).get(agency));
    }

    /// How many people work for each agency; those without anybody are not in it.
    Map<AgencyCode, Long> sizes(Collection<AgencyCode> agencies);

    /// For each agency the codes of its units and of the units above them; agencies without units are not in it.
    Map<AgencyCode, Set<String>> unitsAndAbove(Collection<AgencyCode> agencies);
}
