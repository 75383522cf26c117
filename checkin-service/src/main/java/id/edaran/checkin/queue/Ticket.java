package id.edaran.checkin.queue;

import id.edaran.checkin.people.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place in a waiting line.
///
/// @param number what is shown and called out; counts from 1 on each day of the site
/// @param subject who holds it
/// @param calledUntil last instant at which the place inside is kept for the holder; null while not called
public record Ticket(
        UUID id,
        int number,
        Subject subject,
        Instant joinedAt,
        @Nullable Instant calledUntil) {
    public boolean isCalled() {
        return calledUntil != null;
    }

    boolean isOver(Instant now) {
        return calledUntil != null && now.isAfter(calledUntil);
    }

    Ticket called(Instant until) {
        return new Ticket(id, number, subject, joinedAt, until);
    }
}
