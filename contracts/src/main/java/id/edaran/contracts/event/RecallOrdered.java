package id.edaran.contracts.event;

import java.time.Instant;
import java.time.LocalDate;

/// An agency head called somebody to the office for one day, or took that back (row BTG-7).
///
/// @param recalled false where it was taken back
/// @param revision grows with every decision about the person's day; older ones are ignored
public record RecallOrdered(
        String agency,
        String region,
        String unit,
        String employee,
        LocalDate date,
        boolean recalled,
        Instant decidedAt,
        long revision) {}
