package id.edaran.checkin.people.rest;

import id.edaran.contracts.Fields;
import id.edaran.contracts.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Reads instants of what people did or went through: nobody alive was tested or came in before 1900, and a year of
/// six digits is a slip that neither the calendar nor the database should have to bear.
public final class Instants {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Instants() {}

    public static @Nullable Instant optional(Fields fields, String name) {
        Instant instant = fields.instant(name);
        if (instant != null && (instant.isBefore(EARLIEST) || instant.isAfter(LATEST))) {
            fields.fault(
                    name, new Message("harus antara tahun 1900 dan 2200", "must lie between the years 1900 and 2200"));
            return null;
        }
        return instant;
    }

    public static Instant required(Fields fields, String name) {
        Instant instant = optional(fields, name);
        if (instant == null && !fields.has(name)) {
            fields.fault(name, Message.REQUIRED);
        }
        return instant == null ? Instant.EPOCH : instant;
    }
}
