package id.edaran.roster.attendance;

import id.edaran.contracts.event.AttendanceChannel;
import id.edaran.roster.directory.EmployeeId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody did on a day, in their own words.
///
/// @param recordedBy the clerk who wrote it down; null where it is the person's own word
/// @param late whether it was after the deadline of the rule that asked for it then
public record WorkReport(
        ReportId id,
        EmployeeId employee,
        LocalDate date,
        Instant filedAt,
        AttendanceChannel channel,
        @Nullable String recordedBy,
        boolean late,
        String text) {
    /// Without the text, so that no log can hold it by accident.
    @Override
    public String toString() {
        return "WorkReport[" + id + "]";
    }
}
