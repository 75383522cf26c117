package id.edaran.checkin.posters;

import id.edaran.checkin.sites.SiteCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// How often the poster of each site was renewed.
public interface PosterIssues {
    /// By site; those that were never renewed may be missing.
    Map<SiteCode, Integer> of(Collection<SiteCode> sites);

    /// 0 until the first renewal.
    default int of(SiteCode site) {
        return of(List.of(site)).getOrDefault(site, 0);
    }

    /// From now on the site has this issue; whoever calls holds the site.
    void renew(SiteCode site, int issue, Instant at);
}
