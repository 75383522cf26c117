package id.edaran.checkin.gate;

import id.edaran.checkin.gate.CountPlaces.Counted;
import id.edaran.checkin.queue.Ending;
import id.edaran.checkin.queue.Standing;
import id.edaran.checkin.queue.Tickets;
import id.edaran.checkin.queue.WaitingLine;
import id.edaran.checkin.sites.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Finds who waits at a site.
@ApplicationScoped
public class FindQueue {
    private final Tickets tickets;
    private final CountPlaces countPlaces;
    private final Clock clock;

    FindQueue(Tickets tickets, CountPlaces countPlaces, Clock clock) {
        this.tickets = tickets;
        this.countPlaces = countPlaces;
        this.clock = clock;
    }

    /// First come first.
    @Transactional
    public List<Standing> of(Site site) {
        Instant now = clock.instant();
        Counted counted = countPlaces.count(site);
        WaitingLine line = tickets.line(site.code());
        return line.tickets().stream()
                .map(ticket -> line.standing(ticket, counted.places(), now))
                .toList();
    }

    /// How a ticket of the site ended; empty for one that waits, or never was.
    @Transactional
    public Optional<Ending> ending(Site site, UUID ticket) {
        return tickets.ending(site.code(), ticket);
    }
}
