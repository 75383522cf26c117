package id.edaran.checkin.health;

import id.edaran.checkin.people.Subject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A dose that somebody was given.
///
/// @param subject the pseudonym under which it was recorded
/// @param vaccine its name
/// @param facility where it was given
public record Vaccination(
        UUID id,
        Subject subject,
        Dose dose,
        @Nullable String vaccine,
        @Nullable String facility) {}
