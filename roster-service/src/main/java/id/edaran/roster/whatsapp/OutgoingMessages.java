package id.edaran.roster.whatsapp;

import id.edaran.roster.directory.EmployeeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people have yet to be sent, and what became of it.
public interface OutgoingMessages {
    /// How far a message has come.
    enum State {
        WAITING,
        /// WhatsApp has it.
        SENT,
        /// WhatsApp will not have it, or nobody could be reached for too long.
        FAILED
    }

    /// @param at when it was sent or given up; null while it waits
    record Progress(State state, @Nullable Instant at) {}

    /// @param about what it is about, where somebody will ask what became of it
    void add(UUID id, EmployeeId employee, @Nullable String about, Content content, Instant now);

    /// Messages that are to be sent now, the oldest first. They count as tried, and nobody else is given
    /// them before another instant.
    List<OutgoingMessage> take(Instant now, Instant notBefore, int most);

    /// WhatsApp has it; the words are erased.
    void sent(UUID id, Instant now);

    /// It will not be sent, or did not arrive; the words are erased.
    void failed(UUID id, Instant now);

    void tryAgain(UUID id, Instant at);

    /// What became of the newest message about something.
    Optional<Progress> newest(String about);

    /// Forgets messages that were written before an instant and are done with.
    void forget(Instant before);
}
