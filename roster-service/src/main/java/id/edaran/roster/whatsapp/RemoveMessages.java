package id.edaran.roster.whatsapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Forgets that messages were sent and received: after this time WhatsApp neither repeats a delivery nor
/// tells what became of a message.
@ApplicationScoped
public class RemoveMessages {
    private static final Duration KEPT = Duration.ofDays(30);

    private final IncomingMessages incoming;
    private final OutgoingMessages outgoing;
    private final Clock clock;

    RemoveMessages(IncomingMessages incoming, OutgoingMessages outgoing, Clock clock) {
        this.incoming = incoming;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    @Transactional
    public void remove() {
        Instant before = clock.instant().minus(KEPT);
        incoming.forget(before);
        outgoing.forget(before);
    }
}
