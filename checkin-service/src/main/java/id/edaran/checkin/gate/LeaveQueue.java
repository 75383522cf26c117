package id.edaran.checkin.gate;

import id.edaran.checkin.queue.Ending;
import id.edaran.checkin.queue.MoveLine;
import id.edaran.checkin.queue.Tickets;
import id.edaran.checkin.sites.Site;
import id.edaran.checkin.sites.SiteCode;
import id.edaran.checkin.sites.Sites;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/// Gives a ticket back; a place that was kept for it goes to the next.
@ApplicationScoped
public class LeaveQueue {
    private final Sites sites;
    private final Tickets tickets;
    private final CountPlaces countPlaces;
    private final MoveLine moveLine;
    private final Clock clock;

    LeaveQueue(Sites sites, Tickets tickets, CountPlaces countPlaces, MoveLine moveLine, Clock clock) {
        this.sites = sites;
        this.tickets = tickets;
        this.countPlaces = countPlaces;
        this.moveLine = moveLine;
        this.clock = clock;
    }

    /// Again changes nothing.
    ///
    /// @param code of a site that exists
    /// @return whether the ticket is, or was, one of the site's
    @Transactional
    public boolean leave(SiteCode code, UUID ticket) {
        Site site = sites.lock(code).orElseThrow();
        boolean waits = tickets.line(code).tickets().stream()
                .anyMatch(waiting -> waiting.id().equals(ticket));
        if (waits) {
            tickets.end(ticket, Ending.WITHDRAWN, clock.instant());
            moveLine.move(site, countPlaces.count(site).places());
        }
        return waits || tickets.ending(code, ticket).isPresent();
    }
}
