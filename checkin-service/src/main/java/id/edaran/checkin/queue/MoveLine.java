package id.edaran.checkin.queue;

import id.edaran.checkin.queue.WaitingLine.Move;
import id.edaran.checkin.sites.Site;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.QueueCalled;
import id.edaran.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/// Moves a waiting line on: calls that are over end, and places that are free are kept for the next.
@ApplicationScoped
public class MoveLine {
    private final Tickets tickets;
    private final Outbox outbox;
    private final QueueSettings settings;
    private final Clock clock;

    MoveLine(Tickets tickets, Outbox outbox, QueueSettings settings, Clock clock) {
        this.tickets = tickets;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param site locked by the caller
    /// @return the line as it is now
    @Transactional(Transactional.TxType.MANDATORY)
    public WaitingLine move(Site site, Places places) {
        return move(site, places, tickets.line(site.code()));
    }

    /// @param line as it is
    @Transactional(Transactional.TxType.MANDATORY)
    public WaitingLine move(Site site, Places places, WaitingLine line) {
        if (line.tickets().isEmpty()) {
            return line;
        }
        Instant now = clock.instant();
        Move move = line.move(places.free(), now, settings.keep());
        move.expired().forEach(ticket -> tickets.end(ticket.id(), Ending.EXPIRED, now));
        move.called().forEach(ticket -> {
            tickets.call(ticket, now);
            outbox.append(EventType.QUEUE_CALLED, site.code().value(), called(site, ticket, now));
        });
        return move.line();
    }

    private static QueueCalled called(Site site, Ticket ticket, Instant now) {
        return new QueueCalled(
                site.code().value(),
                site.region(),
                site.agency(),
                ticket.id(),
                ticket.number(),
                now,
                Objects.requireNonNull(ticket.calledUntil()));
    }
}
