package id.edaran.roster.whatsapp;

import java.time.Instant;
import java.util.Optional;

/// What people wrote and is not answered yet, and by which ids what is answered is known again.
public interface IncomingMessages {
    /// Keeps a message to be answered; one that is kept already stays as it is.
    void add(String digest, String sender, String text, Instant sentAt, Instant now);

    /// The message that has waited longest. Nobody else takes it until the transaction ends.
    Optional<IncomingMessage> next(Instant now);

    /// What it says.
    ///
    /// @throws IllegalStateException when it was sealed with another key, or changed
    String words(IncomingMessage message);

    /// How many messages somebody sent since an instant.
    long since(String sender, Instant instant);

    /// Erases the words of a message that is done with.
    void done(IncomingMessage message);

    void tryAgain(long id, Instant at);

    /// Erases the words of a message with which nothing can be done.
    void giveUp(long id);

    /// Forgets messages that were received before an instant and are done with.
    void forget(Instant before);
}
