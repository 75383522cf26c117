package id.edaran.contracts.law;

import id.edaran.contracts.rule.SiteKind;
import org.jspecify.annotations.Nullable;

/// What rules of the door may ask of a site.
///
/// @param agency code of the agency that owns the site; a scope's agencies mean the owner there
/// @param capacity how many the site itself can take; null where nobody said
public record SiteFacts(
        String code, SiteKind kind, String agency, @Nullable Integer capacity) {}
