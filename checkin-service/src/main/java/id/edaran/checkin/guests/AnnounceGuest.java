package id.edaran.checkin.guests;

import id.edaran.checkin.guests.AnnouncementOutcome.Announced;
import id.edaran.checkin.guests.AnnouncementOutcome.NotReceived;
import id.edaran.checkin.guests.AnnouncementOutcome.PersonContradicted;
import id.edaran.checkin.people.Identification.Contradicted;
import id.edaran.checkin.people.Identification.Identified;
import id.edaran.checkin.people.IdentifyPerson;
import id.edaran.checkin.people.Identity;
import id.edaran.checkin.people.Person;
import id.edaran.checkin.rules.RegionRules;
import id.edaran.checkin.sites.Site;
import id.edaran.contracts.event.EntryDecided.Citation;
import id.edaran.contracts.law.OfficeFacts;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.meaning.PersonalContact;
import id.edaran.contracts.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Announces a guest at a site, unless the host receives none (row BIT-2).
@ApplicationScoped
public class AnnounceGuest {
    private final IdentifyPerson identifyPerson;
    private final RegionRules rules;
    private final Announcements announcements;
    private final Clock clock;

    AnnounceGuest(IdentifyPerson identifyPerson, RegionRules rules, Announcements announcements, Clock clock) {
        this.identifyPerson = identifyPerson;
        this.rules = rules;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// Who comes when, to whom and what for.
    public record Visit(Identity guest, String name, Instant from, Instant until, Host host, String purpose) {}

    @Transactional
    public AnnouncementOutcome announce(Site site, Visit visit) {
        Optional<NotReceived> refused = refused(rules.of(site.region()), site, visit);
        if (refused.isPresent()) {
            return refused.get();
        }
        return switch (identifyPerson.identify(visit.guest())) {
            case Identified identified -> new Announced(add(site, visit, identified.person()));
            case Contradicted contradicted -> new PersonContradicted();
        };
    }

    private Announcement add(Site site, Visit visit, Person guest) {
        Announcement announcement = new Announcement(
                UUID.randomUUID(),
                site.code(),
                guest.subject(),
                visit.name(),
                visit.from(),
                visit.until(),
                visit.host(),
                visit.purpose(),
                null,
                1);
        announcements.add(announcement, clock.instant());
        return announcement;
    }

    private static Optional<NotReceived> refused(Timeline timeline, Site site, Visit visit) {
        LocalDate last = timeline.dayOf(visit.until());
        return timeline.dayOf(visit.from())
                .datesUntil(last.plusDays(1))
                .flatMap(day -> contact(RulesOfDay.of(timeline, day), site, visit.host())
                        .filter(contact -> !contact.allowed())
                        .map(contact -> new NotReceived(
                                day, Citation.of(contact.ruling().winner(), day)))
                        .stream())
                .findFirst();
    }

    /// Whether the host of a site receives guests; empty where no rule speaks of it.
    public static Optional<PersonalContact> contact(RulesOfDay rules, Site site, Host host) {
        String agency = host.agency() == null ? site.agency() : host.agency();
        return PersonalContact.withGuests(rules, OfficeFacts.ofOfficial(agency, host.position()));
    }
}
