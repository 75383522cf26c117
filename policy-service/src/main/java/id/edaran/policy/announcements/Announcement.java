package id.edaran.policy.announcements;

import id.edaran.contracts.event.CircularDue;
import id.edaran.contracts.event.EventType;
import id.edaran.policy.circulars.CircularId;
import java.time.Instant;
import java.time.LocalDate;

/// What is to be told of a circular when a day begins. A circular has at most one announcement of a kind for a day.
///
/// @param due as it will be told
public record Announcement(CircularId circular, Kind kind, CircularDue due) {
    /// What a day does to a circular, in the order in which it is told of one midnight.
    public enum Kind {
        ENTERED_INTO_FORCE(EventType.CIRCULAR_ENTERED_INTO_FORCE),
        EVALUATION_DUE(EventType.CIRCULAR_EVALUATION_DUE),
        ENDED(EventType.CIRCULAR_ENDED);

        private final EventType eventType;

        Kind(EventType eventType) {
            this.eventType = eventType;
        }

        public EventType eventType() {
            return eventType;
        }
    }

    /// What was told already.
    public record Told(Kind kind, LocalDate on) {}

    /// The region's calendar day.
    public LocalDate on() {
        return due.on();
    }

    /// The first moment of that day.
    public Instant dueAt() {
        return due.at();
    }
}
