package id.edaran.checkin.gate;

import id.edaran.checkin.gate.Departure.Left;
import id.edaran.checkin.gate.Departure.PersonContradicted;
import id.edaran.checkin.people.Identification.Contradicted;
import id.edaran.checkin.people.Identification.Identified;
import id.edaran.checkin.people.IdentifyPerson;
import id.edaran.checkin.people.Identity;
import id.edaran.checkin.people.Person;
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
    private final Outbox outbox;
    private final Clock clock;

    RecordExit(Sites sites, IdentifyPerson identifyPerson, Visits visits, Outbox outbox, Clock clock) {
        this.sites = sites;
        this.identifyPerson = identifyPerson;
        this.visits = visits;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param code of a site that exists
    /// @param leftAt null for now
    @Transactional
    public Departure leave(SiteCode code, Identity identity, @Nullable Instant leftAt) {
        Site site = sites.lock(code).orElseThrow();
        return switch (identifyPerson.identify(identity)) {
            case Identified identified ->
                leave(site, identified.person(), Objects.requireNonNullElse(leftAt, clock.instant()));
            case Contradicted contradicted -> new PersonContradicted();
        };
    }

    private Left leave(Site site, Person person, Instant at) {
        boolean wasInside = visits.end(site.code(), person, at);
        int occupancy = visits.inside(site.code());
        if (wasInside) {
            outbox.append(
                    EventType.EXIT_RECORDED,
                    site.code().value(),
                    new ExitRecorded(
                            site.code().value(), site.region(), person.subject().pseudonym(), at, occupancy));
        }
        return new Left(person.subject(), occupancy);
    }
}
