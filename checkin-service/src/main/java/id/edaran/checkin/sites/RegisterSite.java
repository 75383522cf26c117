package id.edaran.checkin.sites;

import id.edaran.checkin.rules.RegionRules;
import id.edaran.checkin.sites.SiteOutcome.Created;
import id.edaran.checkin.sites.SiteOutcome.Replaced;
import id.edaran.contracts.event.EventType;
import id.edaran.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Creates a site or replaces what is known of it, and says by which rules its gate decides.
@ApplicationScoped
public class RegisterSite {
    private final Sites sites;
    private final RegionRules rules;
    private final Outbox outbox;
    private final Clock clock;

    RegisterSite(Sites sites, RegionRules rules, Outbox outbox, Clock clock) {
        this.sites = sites;
        this.rules = rules;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param site its version does not count
    /// @param beforeReplacing sees the current site, if there is one; what it throws leaves everything as it was
    @Transactional
    public SiteOutcome register(Site site, Consumer<Site> beforeReplacing) {
        sites.reserve(site.code());
        Optional<Site> current = sites.find(site.code());
        // While a site is written its regions take no new timeline: otherwise one that arrives now would be
        // acknowledged for the sites that it can see, and this one is not among them yet.
        Set<String> regions = new TreeSet<>(Set.of(site.region()));
        current.ifPresent(existing -> regions.add(existing.region()));
        regions.forEach(rules::hold);
        if (current.isEmpty()) {
            Site created = site.withVersion(1);
            sites.add(created);
            acknowledge(created);
            return new Created(created);
        }
        Site existing = current.get();
        beforeReplacing.accept(existing);
        Site replaced = site.withVersion(existing.version() + 1);
        sites.replace(replaced);
        acknowledge(replaced);
        return new Replaced(replaced);
    }

    private void acknowledge(Site site) {
        outbox.append(
                EventType.ACCESS_RULES_APPLIED,
                site.code().value(),
                site.applied(rules.version(site.region()), clock.instant()));
    }
}
