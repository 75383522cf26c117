package id.edaran.checkin.gate;

import id.edaran.checkin.queue.MoveLine;
import id.edaran.checkin.queue.Tickets;
import id.edaran.checkin.sites.SiteCode;
import id.edaran.checkin.sites.Sites;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// Calls the next one where a call is over, or a place has become free without anybody leaving: by a new rule, or a
/// larger room.
@ApplicationScoped
public class KeepLinesMoving {
    private final Tickets tickets;
    private final Sites sites;
    private final CountPlaces countPlaces;
    private final MoveLine moveLine;

    KeepLinesMoving(Tickets tickets, Sites sites, CountPlaces countPlaces, MoveLine moveLine) {
        this.tickets = tickets;
        this.sites = sites;
        this.countPlaces = countPlaces;
        this.moveLine = moveLine;
    }

    /// Sites where somebody waits.
    @Transactional
    public List<SiteCode> waiting() {
        return tickets.sites();
    }

    @Transactional
    public void move(SiteCode code) {
        sites.lock(code)
                .ifPresent(site -> moveLine.move(site, countPlaces.count(site).places()));
    }
}
