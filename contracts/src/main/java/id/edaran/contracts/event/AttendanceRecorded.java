package id.edaran.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody came to work or left it, at an office or at home (rows BIT-5, BTG-6).
///
/// @param id of the record
/// @param date the region's day that it counts for; who leaves after midnight leaves the day on which they
///     came
/// @param place null where nobody said
/// @param late whether it came after the deadline of the rule that asked for it
public record AttendanceRecorded(
        String id,
        String employee,
        String unit,
        String agency,
        String region,
        LocalDate date,
        Kind kind,
        @Nullable Place place,
        AttendanceChannel channel,
        Instant at,
        boolean late) {
    /// Which end of the working day it is.
    public enum Kind {
        ARRIVAL,
        DEPARTURE
    }

    /// Where somebody works.
    public enum Place {
        ON_SITE,
        HOME
    }
}
