package id.edaran.checkin.queue;

import id.edaran.checkin.people.Person;
import id.edaran.checkin.sites.SiteCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The tickets of the waiting lines. Whoever changes a line has locked its site.
public interface Tickets {
    /// By site; those where nobody waits may be missing.
    Map<SiteCode, WaitingLine> lines(Collection<SiteCode> sites);

    default WaitingLine line(SiteCode site) {
        return lines(List.of(site)).getOrDefault(site, new WaitingLine(List.of()));
    }

    /// Adds somebody at the end.
    ///
    /// @param day the site's own, by which numbers are counted
    Ticket add(SiteCode site, Person person, LocalDate day, Instant now);

    /// Notes that somebody is called, as the ticket says.
    void call(Ticket called, Instant now);

    /// Ends a ticket that has not ended.
    void end(UUID ticket, Ending ending, Instant now);

    /// How a ticket of a site ended; empty while it waits, and for one that never was.
    Optional<Ending> ending(SiteCode site, UUID ticket);

    /// Sites where somebody waits, by code.
    List<SiteCode> sites();
}
