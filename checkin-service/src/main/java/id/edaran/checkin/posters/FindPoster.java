package id.edaran.checkin.posters;

import id.edaran.checkin.sites.Site;
import id.edaran.checkin.sites.Sites;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/// Finds the poster of a site, and the site of a poster.
@ApplicationScoped
public class FindPoster {
    private final Sites sites;
    private final Posters posters;
    private final PosterIssues issues;

    FindPoster(Sites sites, Posters posters, PosterIssues issues) {
        this.sites = sites;
        this.posters = posters;
        this.issues = issues;
    }

    @Transactional
    public Poster at(Site site) {
        return new Poster(site, posters.text(site.code()), issues.of(site.code()));
    }

    /// @param text as a phone read it
    /// @return empty for what hangs at no door: forged, renewed since, or no poster at all
    @Transactional
    public Optional<Site> site(String text) {
        return posters.site(text).flatMap(sites::find);
    }
}
