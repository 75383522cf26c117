package id.edaran.checkin.gate;

import id.edaran.checkin.gate.Departure.Left;
import id.edaran.checkin.gate.Departure.PersonContradicted;
import id.edaran.checkin.people.Identification.Contradicted;
import id.edaran.checkin.people.Identification.Identified;
import id.edaran.checkin.people.IdentifyPerson;
import id.edaran.checkin.people.Identity;
import id.edaran.checkin.people.Person;
import id.edaran.checkin.queue.MoveLine;
import id.edaran.checkin.queue.Places;
import id.edaran.checkin.sites.Site;
import id.edaran.checkin.sites.SiteCode;
import id.edaran.checkin.sites.Sites;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.ExitRecorded;
import id.edaran.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Lets somebody leave; leaving twice is leaving once.
@ApplicationScoped
public class RecordExit {
    private final Sites sites;
    private final IdentifyPerson identifyPerson;
    private final Visits visits;
    private final CountPlaces countPlaces;
    private final MoveLine moveLine;
    private final Outbox outbox;
    private final Clock clock;

    RecordExit(
            Sites sites,
            IdentifyPerson identifyPerson,
            Visits visits,
            CountPlaces countPlaces,
            MoveLine moveLine,
            Outbox outbox,
            Clock clock) {
        this.sites = sites;
        this.identifyPerson = identifyPerson;
        this.visits = visits;
        this.countPlaces = countPlaces;
        this.moveLine = moveLine;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param code of a site that exists
    /// @param scannedAt null for now
    @Transactional
    public Departure leave(SiteCode code, Identity identity, @Nullable Instant scannedAt) {
        Site site = sites.lock(code).orElseThrow();
        return switch (identifyPerson.identify(identity)) {
            case Identified identified -> leave(site, identified.person(), scannedAt);
            case Contradicted contradicted -> new PersonContradicted();
        };
    }

    private Left leave(Site site, Person person, @Nullable Instant scannedAt) {
        Instant at = Objects.requireNonNullElse(scannedAt, clock.instant());
        boolean wasInside = !cameBackAfter(scannedAt, site, person) && visits.end(site.code(), person, at, false);
        Places places = countPlaces.count(site).places();
        if (wasInside) {
            outbox.append(
                    EventType.EXIT_RECORDED,
                    site.code().value(),
                    new ExitRecorded(
                            site.code().value(),
                            site.region(),
                            site.agency(),
                            person.subject().pseudonym(),
                            at,
                            places.inside(),
                            false));
            moveLine.move(site, places);
        }
        return new Left(person.subject(), places.inside());
    }

    /// An exit that a gate repeats or sends late says nothing of somebody who was let in after it.
    private boolean cameBackAfter(@Nullable Instant scannedAt, Site site, Person person) {
        return scannedAt != null
                && visits.open(site.code(), person)
                        .map(visit -> visit.lastSeen().isAfter(scannedAt))
                        .orElse(false);
    }
}
