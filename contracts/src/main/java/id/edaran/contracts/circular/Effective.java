package id.edaran.contracts.circular;

import id.edaran.contracts.Fields;
import id.edaran.contracts.Message;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The days on which a circular is in force, both inclusive, each the calendar day of the city where it is applied.
///
/// @param until null for an open end
public record Effective(LocalDate from, @Nullable LocalDate until) {
    /// Reads and checks the days; faults go to the reader's collector.
    public static Effective read(Fields fields) {
        Effective effective = new Effective(fields.requiredDate("from"), fields.date("until"));
        if (!fields.faulted("from")
                && effective.until() != null
                && effective.until().isBefore(effective.from())) {
            fields.fault("until", new Message("mendahului from", "is before from"));
        }
        fields.end();
        return effective;
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
