package id.edaran.roster.attendance;

import id.edaran.contracts.event.AttendanceChannel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That a report was filed, without what it says.
public record Filing(
        ReportId id,
        Instant filedAt,
        AttendanceChannel channel,
        @Nullable String recordedBy) {}
