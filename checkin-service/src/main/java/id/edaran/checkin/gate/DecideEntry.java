package id.edaran.checkin.gate;

import id.edaran.checkin.gate.CountPlaces.Counted;
import id.edaran.checkin.gate.Entries.Entry;
import id.edaran.checkin.gate.EntryOutcome.Answered;
import id.edaran.checkin.gate.EntryOutcome.PersonContradicted;
import id.edaran.checkin.gate.EntryOutcome.ScanIdTaken;
import id.edaran.checkin.gate.GateDecision.Allowed;
import id.edaran.checkin.gate.GateDecision.Denied;
import id.edaran.checkin.gate.GateDecision.Waiting;
import id.edaran.checkin.gate.RecogniseComer.Recognised;
import id.edaran.checkin.gate.Visits.Visit;
import id.edaran.checkin.people.Identification.Contradicted;
import id.edaran.checkin.people.Identification.Identified;
import id.edaran.checkin.people.IdentifyPerson;
import id.edaran.checkin.people.Person;
import id.edaran.checkin.queue.Ending;
import id.edaran.checkin.queue.MoveLine;
import id.edaran.checkin.queue.Standing;
import id.edaran.checkin.queue.Ticket;
import id.edaran.checkin.queue.Tickets;
import id.edaran.checkin.queue.WaitingLine;
import id.edaran.checkin.rules.RegionRules;
import id.edaran.checkin.sites.Site;
import id.edaran.checkin.sites.SiteCode;
import id.edaran.checkin.sites.Sites;
import id.edaran.contracts.event.EntryDecided;
import id.edaran.contracts.event.EntryDecided.Decision;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.support.outbox.Outbox;
import id.edaran.support.privacy.Pseudonyms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Answers a scan, once.
///
/// The site's row is locked first: scans of one site are decided one after the other, so that two of them cannot take
/// the last place, and the same scan sent twice at once is decided once.
@ApplicationScoped
public class DecideEntry {
    private final Sites sites;
    private final RegionRules rules;
    private final IdentifyPerson identifyPerson;
    private final RecogniseComer recogniseComer;
    private final Visits visits;
    private final CountPlaces countPlaces;
    private final Tickets tickets;
    private final MoveLine moveLine;
    private final Entries entries;
    private final Pseudonyms pseudonyms;
    private final Outbox outbox;
    private final Clock clock;

    DecideEntry(
            Sites sites,
            RegionRules rules,
            IdentifyPerson identifyPerson,
            RecogniseComer recogniseComer,
            Visits visits,
            CountPlaces countPlaces,
            Tickets tickets,
            MoveLine moveLine,
            Entries entries,
            Pseudonyms pseudonyms,
            Outbox outbox,
            Clock clock) {
        this.sites = sites;
        this.rules = rules;
        this.identifyPerson = identifyPerson;
        this.recogniseComer = recogniseComer;
        this.visits = visits;
        this.countPlaces = countPlaces;
        this.tickets = tickets;
        this.moveLine = moveLine;
        this.entries = entries;
        this.pseudonyms = pseudonyms;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param code of a site that exists
    @Transactional
    public EntryOutcome decide(SiteCode code, Scan scan) {
        Site site = sites.lock(code).orElseThrow();
        byte[] digest = pseudonyms.digest(scan.content());
        Optional<Entry> earlier = entries.find(code, scan.id());
        if (earlier.isPresent()) {
            return MessageDigest.isEqual(earlier.get().requestDigest(), digest)
                    ? new Answered(earlier.get().answer())
                    : new ScanIdTaken();
        }
        return switch (identifyPerson.identify(scan.identity())) {
            case Identified identified -> new Answered(decide(site, scan, digest, identified.person()));
            case Contradicted contradicted -> new PersonContradicted();
        };
    }

    private EntryAnswer decide(Site site, Scan scan, byte[] digest, Person person) {
        Instant now = clock.instant();
        Instant at = Objects.requireNonNullElse(scan.scannedAt(), now);
        Timeline timeline = rules.of(site.region());
        Counted counted = countPlaces.count(site, at);
        int inside = counted.places().inside();
        Optional<Visit> visit = visits.open(site.code(), person);
        WaitingLine line = moveLine.move(site, counted.places());
        Optional<Ticket> ticket = line.of(person);
        Recognised recognised = recogniseComer.recognise(site.code(), scan, person, at, timeline.dayOf(at));
        GateDecision decision = GateDecision.decide(
                timeline, site, room(counted, line, ticket, visit.isPresent()), recognised.comer(), at);
        Asked asked = new Asked(scan, person, timeline, recognised.announcement());
        EntryAnswer answer = switch (decision) {
            case Allowed allowed -> {
                Integer place = comeIn(site, scan, person, visit, counted, at);
                ticket.ifPresent(had -> tickets.end(had.id(), Ending.ADMITTED, now));
                int occupancy = visit.isPresent() ? inside : inside + 1;
                yield answer(asked, Decision.ALLOW, allowed, allowed.validUntil(), place, occupancy, null);
            }
            case Denied denied -> {
                ticket.ifPresent(had -> {
                    tickets.end(had.id(), Ending.REFUSED, now);
                    moveLine.move(site, counted.places());
                });
                yield answer(asked, Decision.DENY, denied, null, null, inside, null);
            }
            case Waiting waiting -> {
                Standing standing = scan.isPast(now) ? null : standing(site, person, counted, ticket, now);
                yield answer(asked, Decision.WAIT, waiting, null, null, inside, standing);
            }
        };
        entries.add(site.code(), new Entry(answer, digest, at, now));
        outbox.append(EventType.ENTRY_DECIDED, site.code().value(), event(site, scan, answer, at));
        return answer;
    }

    private static Room room(Counted counted, WaitingLine line, Optional<Ticket> ticket, boolean inside) {
        return new Room(
                counted.places().most(),
                counted.places().inside() + line.keptForOthers(ticket.orElse(null)),
                inside,
                counted.citation());
    }

    /// Whoever waits already stays where they are.
    private Standing standing(Site site, Person person, Counted counted, Optional<Ticket> ticket, Instant now) {
        Ticket waiting = ticket.orElseGet(() -> tickets.add(site.code(), person, counted.day(), now));
        return tickets.line(site.code()).standing(waiting, counted.places(), now);
    }

    private @Nullable Integer comeIn(
            Site site, Scan scan, Person person, Optional<Visit> visit, Counted counted, Instant at) {
        if (visit.isPresent()) {
            visits.renew(site.code(), person, at);
            return visit.get().place();
        }
        return visits.begin(
                        site.code(), person, scan.purpose(), counted.places().most() != null, at)
                .place();
    }

    /// What every answer repeats of its question.
    private record Asked(
            Scan scan,
            Person person,
            Timeline timeline,
            @Nullable UUID announcement) {}

    private static EntryAnswer answer(
            Asked asked,
            Decision decision,
            GateDecision why,
            @Nullable Instant validUntil,
            @Nullable Integer place,
            int occupancy,
            @Nullable Standing queue) {
        UUID announcement = asked.announcement();
        return new EntryAnswer(
                asked.scan().id(),
                decision,
                why.reasons(),
                validUntil,
                place,
                announcement == null ? null : announcement.toString(),
                occupancy,
                asked.timeline().version(),
                asked.person().subject(),
                queue);
    }

    /// Says which clauses the answer rests on, not which proof was missing nor until when one holds: that is health
    /// data. So is the clause by which somebody isolates.
    private static EntryDecided event(Site site, Scan scan, EntryAnswer answer, Instant at) {
        return new EntryDecided(
                scan.id().value(),
                site.code().value(),
                site.region(),
                site.agency(),
                answer.subject().pseudonym(),
                scan.purpose(),
                answer.decision(),
                Reason.tellable(answer.reasons()),
                answer.policyVersion(),
                at);
    }
}
