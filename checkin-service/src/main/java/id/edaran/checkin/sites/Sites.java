package id.edaran.checkin.sites;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The sites that are known.
public interface Sites {
    Optional<Site> find(SiteCode code);

    /// Those that exist.
    List<Site> find(Collection<SiteCode> codes);

    /// The site, kept from changing and from other scans until the transaction ends.
    Optional<Site> lock(SiteCode code);

    /// The sites that exist, locked in the order of their codes: kept from changing and from other scans until the
    /// transaction ends.
    Map<SiteCode, Site> lock(Collection<SiteCode> codes);

    /// Lets nobody else create or change a site of this code until the transaction ends, whether it exists or not.
    void reserve(SiteCode code);

    void add(Site site);

    void replace(Site site);

    /// Sites in the order of their codes.
    ///
    /// @param region with the regions beneath it; `ID` for all
    /// @param after the code after which the list begins
    List<Site> list(String region, @Nullable String agency, @Nullable String after, int limit);
}
