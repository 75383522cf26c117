package id.edaran.checkin.gate;

import id.edaran.checkin.sites.SiteCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Counts who is inside a site.
@ApplicationScoped
public class CountInside {
    private final Visits visits;

    CountInside(Visits visits) {
        this.visits = visits;
    }

    @Transactional
    public int count(SiteCode site) {
        return visits.inside(site);
    }
}
