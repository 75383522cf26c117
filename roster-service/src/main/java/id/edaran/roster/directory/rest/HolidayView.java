package id.edaran.roster.directory.rest;

import id.edaran.roster.directory.Holiday;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A holiday as it is answered.
record HolidayView(
        String region,
        LocalDate date,
        String name,
        @Nullable String decree) {
    static HolidayView of(Holiday holiday) {
        return new HolidayView(holiday.region().value(), holiday.date(), holiday.name(), holiday.decree());
    }
}
