package id.edaran.contracts.event;

import java.time.Instant;

/// Somebody left a site.
public record ExitRecorded(String site, String region, String subject, Instant leftAt, int occupancy) {}
