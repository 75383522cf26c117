package id.edaran.roster.whatsapp;

import id.edaran.roster.directory.Employees;
import id.edaran.roster.whatsapp.Deliveries.Delivery;
import id.edaran.roster.whatsapp.Deliveries.Delivery.Accepted;
import id.edaran.roster.whatsapp.Deliveries.Delivery.Postponed;
import id.edaran.roster.whatsapp.Deliveries.Delivery.Refused;
import id.edaran.roster.whatsapp.Deliveries.Delivery.Unknown;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Hands over to WhatsApp what people have yet to be sent, after it is committed and until WhatsApp has it.
///
/// WhatsApp knows no key that would make a repeated message the same one. It repeats our id in the status
/// of each message, though: when an answer is lost, the status vouches for the message, and only when none
/// comes for a while it is sent again.
@ApplicationScoped
public class SendMessages {
    private static final Logger LOG = Logger.getLogger(SendMessages.class);
    private static final int BATCH = 20;
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private final OutgoingMessages outgoing;
    private final Deliveries deliveries;
    private final Employees employees;
    private final WhatsappSettings settings;
    private final Clock clock;

    SendMessages(
            OutgoingMessages outgoing,
            Deliveries deliveries,
            Employees employees,
            WhatsappSettings settings,
            Clock clock) {
        this.outgoing = outgoing;
        this.deliveries = deliveries;
        this.employees = employees;
        this.settings = settings;
        this.clock = clock;
    }

    /// Sends what is due; several instances may do so at once. Nothing is locked while WhatsApp is waited
    /// for.
    public void send() {
        List<OutgoingMessage> due;
        do {
            due = QuarkusTransaction.requiringNew()
                    .call(() -> outgoing.take(clock.instant(), clock.instant().plus(settings.patience()), BATCH));
            due.forEach(this::send);
        } while (due.size() == BATCH);
    }

    private void send(OutgoingMessage message) {
        Instant now = clock.instant();
        Optional<String> number = QuarkusTransaction.requiringNew()
                .call(() -> employees
                        .find(message.employee())
                        .flatMap(found ->
                                Optional.ofNullable(found.value().identity().phone())));
        boolean tooOld = message.createdAt().plus(settings.longest()).isBefore(now);
        Delivery delivery = number.isEmpty() || tooOld
                ? new Refused(tooOld ? "too old" : "the person has no number any more")
                : deliveries.deliver(message, number.get());
        QuarkusTransaction.requiringNew().run(() -> note(message, delivery));
    }

    private void note(OutgoingMessage message, Delivery delivery) {
        Instant now = clock.instant();
        switch (delivery) {
            case Accepted() -> outgoing.sent(message.id(), now);
            case Postponed(String cause) -> {
                LOG.warnf("%s: WhatsApp takes it later: %s", message, cause);
                outgoing.tryAgain(message.id(), now.plus(pause(message.tries())));
            }
            case Refused(String cause) -> {
                LOG.warnf("%s: given up: %s", message, cause);
                outgoing.failed(message.id(), now);
            }
            // It stays taken: its status may come before it is due again.
            case Unknown(String cause) -> LOG.warnf("%s: WhatsApp may have it: %s", message, cause);
        }
    }

    private static Duration pause(int tries) {
        Duration doubled = SHORTEST_PAUSE.multipliedBy(1L << Math.min(tries, 10));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
