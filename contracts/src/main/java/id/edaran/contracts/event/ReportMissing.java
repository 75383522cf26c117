package id.edaran.contracts.event;

import java.time.Instant;
import java.time.LocalDate;

/// Somebody whom a rule asked for a work report of a day had not filed one when it was due (rows BIT-5,
/// BTG-6). Told once for each person and day.
///
/// @param deadline last moment that was in time
/// @param number of the circular that holds on the day
public record ReportMissing(
        String employee,
        String unit,
        String agency,
        String region,
        LocalDate date,
        Instant deadline,
        String circular,
        String number,
        String clause) {}
