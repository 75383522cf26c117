package id.edaran.checkin.posters;

import id.edaran.checkin.sites.SiteCode;
import java.time.Instant;

/// How often the poster of each site was renewed.
public interface PosterIssues {
    /// 0 until the first renewal.
    int of(SiteCode site);

    /// From now on the site has this issue; whoever calls holds the site.
    void renew(SiteCode site, int issue, Instant at);
}
