package id.edaran.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody left a site.
///
/// @param agency the site's owner; null from writers that did not tell it yet
/// @param assumed whether nobody saw it: the site closed, and the person had not checked out; null from
///     writers that did not tell it yet
public record ExitRecorded(
        String site,
        String region,
        @Nullable String agency,
        String subject,
        Instant leftAt,
        int occupancy,
        @Nullable Boolean assumed) {}
