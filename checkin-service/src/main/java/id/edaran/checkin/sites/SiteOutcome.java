package id.edaran.checkin.sites;

/// What became of registering a site.
public sealed interface SiteOutcome {
    record Created(Site site) implements SiteOutcome {}

    record Replaced(Site site) implements SiteOutcome {}
}
