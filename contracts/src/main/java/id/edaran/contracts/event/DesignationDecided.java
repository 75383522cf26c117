package id.edaran.contracts.event;

import java.time.Instant;

/// An agency head named somebody as one of those who work on site, or took that back (row TSL-3).
///
/// @param designated false where it was taken back
/// @param revision grows with every decision about the person; older ones are ignored
public record DesignationDecided(
        String agency,
        String region,
        String unit,
        String employee,
        boolean designated,
        Instant decidedAt,
        long revision) {}
