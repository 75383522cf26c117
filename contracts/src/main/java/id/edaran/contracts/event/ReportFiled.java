package id.edaran.contracts.event;

import java.time.Instant;
import java.time.LocalDate;

/// Somebody reported what they did on a day (rows BIT-5, BTG-6). What the report says stays with the
/// agency.
///
/// @param id of the report
/// @param late whether it came after the deadline of the rule that asked for it
public record ReportFiled(
        String id,
        String employee,
        String unit,
        String agency,
        String region,
        LocalDate date,
        AttendanceChannel channel,
        Instant filedAt,
        boolean late) {}
