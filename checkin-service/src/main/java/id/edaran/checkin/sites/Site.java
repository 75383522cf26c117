package id.edaran.checkin.sites;

import id.edaran.contracts.event.AccessRulesApplied;
import id.edaran.contracts.law.SiteFacts;
import id.edaran.contracts.rule.SiteKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place with a door.
///
/// @param region code of the region whose rules hold here
/// @param agency code of the agency that owns the site
/// @param capacity how many may be inside at once; null for no limit of its own
/// @param services codes of the public services that are delivered here; empty where nobody said
/// @param version 1 at first, grows with every change
public record Site(
        SiteCode code,
        String region,
        String agency,
        String name,
        SiteKind kind,
        @Nullable Integer capacity,
        List<String> services,
        long version) {
    /// @throws IllegalArgumentException for a capacity below 1: a site that takes nobody is closed, not full
    public Site {
        if (capacity != null && capacity < 1) {
            throw new IllegalArgumentException("a capacity is at least 1");
        }
        services = List.copyOf(services);
    }

    Site withVersion(long newVersion) {
        return new Site(code, region, agency, name, kind, capacity, services, newVersion);
    }

    /// What rules ask of the site.
    public SiteFacts facts() {
        return new SiteFacts(code.value(), kind, agency, capacity);
    }

    /// What the gate of this site says when it decides by a version.
    public AccessRulesApplied applied(long policyVersion, Instant at) {
        return new AccessRulesApplied(code.value(), region, agency, kind, policyVersion, at);
    }
}
