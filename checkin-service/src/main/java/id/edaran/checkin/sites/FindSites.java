package id.edaran.checkin.sites;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds sites.
@ApplicationScoped
public class FindSites {
    private final Sites sites;

    FindSites(Sites sites) {
        this.sites = sites;
    }

    @Transactional
    public Optional<Site> find(SiteCode code) {
        return sites.find(code);
    }

    /// @param region with the regions beneath it; `ID` for all
    @Transactional
    public List<Site> list(String region, @Nullable String agency, @Nullable String after, int limit) {
        return sites.list(region, agency, after, limit);
    }
}
