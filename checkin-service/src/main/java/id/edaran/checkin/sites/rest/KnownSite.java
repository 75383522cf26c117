package id.edaran.checkin.sites.rest;

import id.edaran.checkin.sites.FindSites;
import id.edaran.checkin.sites.Site;
import id.edaran.checkin.sites.SiteCode;
import id.edaran.contracts.Message;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Parameters;
import jakarta.enterprise.context.ApplicationScoped;

/// The site that a path names.
@ApplicationScoped
public class KnownSite {
    private final FindSites findSites;

    KnownSite(FindSites findSites) {
        this.findSites = findSites;
    }

    /// @throws ProblemException 400 when it is no code, 404 when there is no such site
    public Site at(String code) {
        SiteCode siteCode = new SiteCode(Parameters.code("code", code));
        return findSites.find(siteCode).orElseThrow(KnownSite::unknown);
    }

    public static ProblemException unknown() {
        return ProblemException.notFound(new Message("Lokasi itu tidak ada.", "There is no such site."));
    }
}
