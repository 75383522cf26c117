package id.edaran.checkin.posters;

import id.edaran.checkin.sites.Site;
import id.edaran.checkin.sites.SiteCode;
import id.edaran.checkin.sites.Sites;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.Consumer;

/// Makes a new poster for a site, because a picture of the old one goes around: from this transaction on scans of the
/// old one are refused.
@ApplicationScoped
public class RenewPoster {
    private final Sites sites;
    private final Posters posters;
    private final PosterIssues issues;
    private final Clock clock;

    RenewPoster(Sites sites, Posters posters, PosterIssues issues, Clock clock) {
        this.sites = sites;
        this.posters = posters;
        this.issues = issues;
        this.clock = clock;
    }

    /// @param code of a site that exists
    /// @param beforeRenewing sees the current poster; what it throws leaves everything as it was
    @Transactional
    public Poster renew(SiteCode code, Consumer<Poster> beforeRenewing) {
        // Scans hold the site too: each is judged by the poster before or the one after.
        Site site = sites.lock(code).orElseThrow();
        Poster current = new Poster(site, posters.text(code), issues.of(code));
        beforeRenewing.accept(current);
        int next = current.issue() + 1;
        issues.renew(code, next, clock.instant());
        return new Poster(site, posters.text(code), next);
    }
}
