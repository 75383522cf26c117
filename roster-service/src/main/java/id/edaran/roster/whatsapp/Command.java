package id.edaran.roster.whatsapp;

import id.edaran.contracts.event.AttendanceRecorded.Place;
import org.jspecify.annotations.Nullable;

/// What somebody asked for by a message.
sealed interface Command {
    /// HADIR.
    ///
    /// @param place null where the person did not say
    record Arrive(@Nullable Place place) implements Command {}

    /// PULANG.
    record Leave() implements Command {}

    /// LAPOR and what was done.
    record Report(String text) implements Command {}

    /// LAPOR without a word of what was done.
    record EmptyReport() implements Command {}

    /// Anything else.
    record Unclear() implements Command {}
}
