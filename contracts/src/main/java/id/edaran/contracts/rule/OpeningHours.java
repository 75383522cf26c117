package id.edaran.contracts.rule;

import com.fasterxml.jackson.annotation.JsonFormat;
import id.edaran.contracts.Fields;
import id.edaran.contracts.Message;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/// Days and hours of a public service, in the region's own time zone (row BTG-8).
public record OpeningHours(
        List<DayOfWeek> days,
        @JsonFormat(pattern = "HH:mm") LocalTime opens,
        @JsonFormat(pattern = "HH:mm") LocalTime closes) {
    public OpeningHours {
        days = List.copyOf(days);
    }

    /// Reads `{days, opens, closes}` as clients write it; faults go to the reader's collector.
    public static OpeningHours read(Fields fields) {
        OpeningHours hours = new OpeningHours(
                fields.words("days", DayOfWeek.class), fields.requiredTime("opens"), fields.requiredTime("closes"));
        if (hours.days().isEmpty() && !fields.faulted("days")) {
            fields.fault("days", new Message("sedikitnya satu hari diperlukan", "at least one day is expected"));
        }
        if (!fields.faulted("opens")
                && !fields.faulted("closes")
                && !hours.opens().isBefore(hours.closes())) {
            fields.fault("closes", new Message("harus sesudah opens", "must be later than opens"));
        }
        fields.end();
        return hours;
    }
}
