package id.edaran.checkin.health;

import id.edaran.checkin.people.Subject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a person's health at an instant.
///
/// @param newest the sample that counts; null where none was taken
/// @param positive whether doors refuse the person for it
/// @param validUntil until when the newest sample opens every door of the region that asks for one of its kind; null
///     where none does
/// @param isolation why the person isolates; empty where they do not
/// @param doses by number; they do not age
public record HealthStatus(
        Subject subject,
        @Nullable HealthTest newest,
        boolean positive,
        @Nullable Instant validUntil,
        List<IsolationPeriod> isolation,
        List<Dose> doses) {
    public HealthStatus {
        isolation = List.copyOf(isolation);
        doses = List.copyOf(doses);
    }
}
