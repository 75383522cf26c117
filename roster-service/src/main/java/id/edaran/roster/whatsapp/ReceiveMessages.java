package id.edaran.roster.whatsapp;

import id.edaran.roster.directory.PhoneNumbers;
import id.edaran.support.privacy.Pseudonyms;
import id.edaran.support.privacy.Pseudonyms.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/// Keeps what WhatsApp delivers; it is answered later. WhatsApp delivers again what it is not sure of, so
/// everything is known by a digest.
@ApplicationScoped
public class ReceiveMessages {
    /// WhatsApp gives up after a week. A time beyond that is another clock's, such as that of a replay of
    /// 2020.
    private static final Duration LONGEST_DELAY = Duration.ofDays(7);

    private final IncomingMessages incoming;
    private final OutgoingMessages outgoing;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    ReceiveMessages(IncomingMessages incoming, OutgoingMessages outgoing, Pseudonyms pseudonyms, Clock clock) {
        this.incoming = incoming;
        this.outgoing = outgoing;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    @Transactional
    public void receive(List<Received> messages, List<Status> statuses) {
        Instant now = clock.instant();
        for (Received message : messages) {
            PhoneNumbers.international("+" + message.from())
                    .map(number -> pseudonyms.of(Identifier.PHONE, number))
                    .ifPresent(sender -> incoming.add(
                            HexFormat.of().formatHex(pseudonyms.digest("whatsapp:" + message.id())),
                            sender,
                            message.text(),
                            sentAt(message, now),
                            now));
        }
        for (Status status : statuses) {
            if (status.failed()) {
                outgoing.failed(status.message(), now);
            } else {
                outgoing.sent(status.message(), now);
            }
        }
    }

    /// Who wrote in time is in time, however late the message is delivered.
    private static Instant sentAt(Received message, Instant now) {
        boolean plausible = !message.sentAt().isAfter(now) && !message.sentAt().isBefore(now.minus(LONGEST_DELAY));
        return plausible ? message.sentAt() : now;
    }
}
