package id.edaran.checkin.gate;

import id.edaran.checkin.gate.CountPlaces.Counted;
import id.edaran.checkin.gate.Entries.Entry;
import id.edaran.checkin.gate.OverrideOutcome.AlreadyOverridden;
import id.edaran.checkin.gate.OverrideOutcome.HealthForbids;
import id.edaran.checkin.gate.OverrideOutcome.NotRefused;
import id.edaran.checkin.gate.OverrideOutcome.Overridden;
import id.edaran.checkin.gate.OverrideOutcome.SiteFull;
import id.edaran.checkin.gate.OverrideOutcome.TooLate;
import id.edaran.checkin.gate.OverrideOutcome.UnknownScan;
import id.edaran.checkin.gate.Visits.Visit;
import id.edaran.checkin.health.GatherHealth;
import id.edaran.checkin.health.HealthFacts;
import id.edaran.checkin.health.Samples;
import id.edaran.checkin.people.IdentifyPerson;
import id.edaran.checkin.people.Person;
import id.edaran.checkin.queue.MoveLine;
import id.edaran.checkin.rules.RegionRules;
import id.edaran.checkin.sites.Site;
import id.edaran.checkin.sites.SiteCode;
import id.edaran.checkin.sites.Sites;
import id.edaran.contracts.event.EntryDecided.Decision;
import id.edaran.contracts.event.EntryOverridden;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Lets an officer at the gate decide otherwise than the rules, on record and for a reason: for an ambulance crew
/// without a test, not for somebody who isolates, nor into a full room.
@ApplicationScoped
public class OverrideEntry {
    private final Sites sites;
    private final RegionRules rules;
    private final IdentifyPerson identifyPerson;
    private final GatherHealth gatherHealth;
    private final Visits visits;
    private final CountPlaces countPlaces;
    private final MoveLine moveLine;
    private final Entries entries;
    private final Overrides overrides;
    private final Outbox outbox;
    private final Clock clock;

    OverrideEntry(
            Sites sites,
            RegionRules rules,
            IdentifyPerson identifyPerson,
            GatherHealth gatherHealth,
            Visits visits,
            CountPlaces countPlaces,
            MoveLine moveLine,
            Entries entries,
            Overrides overrides,
            Outbox outbox,
            Clock clock) {
        this.sites = sites;
        this.rules = rules;
        this.identifyPerson = identifyPerson;
        this.gatherHealth = gatherHealth;
        this.visits = visits;
        this.countPlaces = countPlaces;
        this.moveLine = moveLine;
        this.entries = entries;
        this.overrides = overrides;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param code of a site that exists
    /// @param officer the subject of the officer's token
    @Transactional
    public OverrideOutcome override(SiteCode code, ScanId scan, String officer, String reason) {
        Site site = sites.lock(code).orElseThrow();
        Optional<Entry> found = entries.find(code, scan);
        if (found.isEmpty()) {
            return new UnknownScan();
        }
        Entry entry = found.get();
        if (overrides.has(code, scan)) {
            return new AlreadyOverridden();
        }
        return switch (entry.answer().decision()) {
            case ALLOW -> new NotRefused();
            case WAIT -> new SiteFull();
            case DENY -> overrideRefusal(site, entry, officer, reason);
        };
    }

    private OverrideOutcome overrideRefusal(Site site, Entry entry, String officer, String reason) {
        Instant now = clock.instant();
        Timeline timeline = rules.of(site.region());
        LocalDate today = timeline.dayOf(now);
        if (timeline.dayOf(entry.decidedAt()).isBefore(today)) {
            return new TooLate();
        }
        Person person = identifyPerson.called(entry.answer().subject());
        if (healthForbids(entry, gatherHealth.of(person), timeline, now)) {
            return new HealthForbids();
        }
        Counted counted = countPlaces.count(site);
        int inside = counted.places().inside();
        Optional<Visit> visit = visits.open(site.code(), person);
        int kept = moveLine.move(site, counted.places()).keptForOthers(null);
        if (new Room(counted.places().most(), inside + kept, visit.isPresent(), counted.citation()).full()) {
            return new SiteFull();
        }
        EntryOverride override = new EntryOverride(
                UUID.randomUUID(),
                site.code(),
                entry.answer().scanId(),
                person.subject(),
                officer,
                reason,
                Decision.DENY,
                entry.answer().reasons(),
                now,
                today);
        overrides.add(override);
        outbox.append(
                EventType.ENTRY_OVERRIDDEN,
                site.code().value(),
                new EntryOverridden(
                        site.code().value(),
                        site.region(),
                        site.agency(),
                        Decision.DENY,
                        Reason.tellable(entry.answer().reasons()),
                        entry.answer().policyVersion(),
                        now));
        Visit begun = visit.orElseGet(() -> comeIn(site, person, counted, now));
        return new Overridden(
                override,
                today.plusDays(1).atStartOfDay(timeline.timeZone()).toInstant(),
                begun.place(),
                visit.isPresent() ? inside : inside + 1);
    }

    private Visit comeIn(Site site, Person person, Counted counted, Instant now) {
        Visit begun = new Visit(counted.places().most() == null ? null : visits.lowestFreePlace(site.code()), now);
        visits.begin(site.code(), person, null, begun);
        return begun;
    }

    /// As it was found at the scan, and as it is known by now.
    private static boolean healthForbids(Entry entry, HealthFacts health, Timeline timeline, Instant now) {
        return entry.answer().reasons().stream()
                        .anyMatch(reason ->
                                reason.code() == ReasonCode.TEST_POSITIVE || reason.code() == ReasonCode.ISOLATING)
                || Samples.positive(health.samples(), now)
                || !health.isolation(timeline.timeZone(), now).isEmpty();
    }
}
