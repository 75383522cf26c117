package id.edaran.checkin.gate;

import id.edaran.checkin.gate.Visits.Inside;
import id.edaran.checkin.people.Person;
import id.edaran.checkin.queue.Ending;
import id.edaran.checkin.queue.Ticket;
import id.edaran.checkin.queue.Tickets;
import id.edaran.checkin.rules.RegionRules;
import id.edaran.checkin.sites.Site;
import id.edaran.checkin.sites.SiteCode;
import id.edaran.checkin.sites.Sites;
import id.edaran.contracts.event.EntryDecided.Purpose;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.ExitRecorded;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Lets everybody leave who has not checked out when a site closes, and ends its waiting line: a place that nobody
/// takes any more must not be missing the next day.
@ApplicationScoped
public class CloseSites {
    private final Sites sites;
    private final RegionRules rules;
    private final Visits visits;
    private final Tickets tickets;
    private final Outbox outbox;
    private final Clock clock;

    CloseSites(Sites sites, RegionRules rules, Visits visits, Tickets tickets, Outbox outbox, Clock clock) {
        this.sites = sites;
        this.rules = rules;
        this.visits = visits;
        this.tickets = tickets;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Sites where somebody may have been forgotten, by code.
    @Transactional
    public List<SiteCode> due() {
        Instant now = clock.instant();
        Map<SiteCode, Instant> open = visits.sites();
        Set<String> codes = new TreeSet<>();
        tickets.sites().forEach(code -> codes.add(code.value()));
        Map<String, Timeline> timelines = new HashMap<>();
        for (Site site : sites.find(open.keySet())) {
            Instant since = Objects.requireNonNull(open.get(site.code()));
            Timeline timeline = timelines.computeIfAbsent(site.region(), rules::of);
            // Nobody has to leave earlier than who comes for a service.
            if (!Closing.of(timeline, site, Purpose.SERVICE, since).isAfter(now)) {
                codes.add(site.code().value());
            }
        }
        return codes.stream().map(SiteCode::new).toList();
    }

    /// Again changes nothing.
    @Transactional
    public void close(SiteCode code) {
        sites.lock(code).ifPresent(site -> {
            Timeline timeline = rules.of(site.region());
            letOut(site, timeline);
            endLine(site, timeline);
        });
    }

    private void letOut(Site site, Timeline timeline) {
        Instant now = clock.instant();
        List<Inside> inside = new ArrayList<>(visits.all(site.code()));
        int occupancy = inside.size();
        for (Inside one : inside) {
            Instant closed = Closing.of(timeline, site, one.purpose(), one.lastSeen());
            if (closed.isAfter(now)) {
                continue;
            }
            occupancy--;
            visits.end(site.code(), new Person(one.subject(), Set.of(one.subject())), closed, true);
            outbox.append(
                    EventType.EXIT_RECORDED,
                    site.code().value(),
                    new ExitRecorded(
                            site.code().value(),
                            site.region(),
                            site.agency(),
                            one.subject().pseudonym(),
                            closed,
                            occupancy,
                            true));
        }
    }

    private void endLine(Site site, Timeline timeline) {
        Instant now = clock.instant();
        for (Ticket ticket : tickets.line(site.code()).tickets()) {
            if (!Closing.of(timeline, site, Purpose.SERVICE, ticket.joinedAt()).isAfter(now)) {
                tickets.end(ticket.id(), Ending.CLOSED, now);
            }
        }
    }
}
