package id.edaran.contracts.event;

import id.edaran.contracts.rule.SiteKind;
import java.time.Instant;

/// The gate of a site decides by a version of the region's timeline from now on.
///
/// @param policyVersion 0 while the region is not known
public record AccessRulesApplied(
        String site, String region, String agency, SiteKind kind, long policyVersion, Instant appliedAt) {}
