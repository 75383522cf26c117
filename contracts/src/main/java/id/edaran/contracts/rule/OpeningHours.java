package id.edaran.contracts.rule;

import com.fasterxml.jackson.annotation.JsonFormat;
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
}
