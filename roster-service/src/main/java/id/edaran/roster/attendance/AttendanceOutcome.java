package id.edaran.roster.attendance;

import id.edaran.contracts.meaning.ReportingDuty;
import java.time.LocalDate;

/// How an attempt to record that somebody came, went or reported ended.
public sealed interface AttendanceOutcome<T> {
    /// It is stored.
    record Recorded<T>(T recorded) implements AttendanceOutcome<T> {}

    /// The same source has brought it before; nothing was done.
    record Repeated<T>() implements AttendanceOutcome<T> {}

    /// The rule that asks for it names other channels, so the person's word would not count.
    record OtherChannel<T>(ReportingDuty duty, LocalDate date) implements AttendanceOutcome<T> {}
}
