package id.edaran.checkin.health;

import id.edaran.checkin.health.Availabilities.Told;
import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import id.edaran.checkin.rules.RegionRules;
import id.edaran.checkin.staff.StaffMember;
import id.edaran.checkin.staff.StaffMembers;
import id.edaran.contracts.event.AvailabilityChanged;
import id.edaran.contracts.event.EventType;
import id.edaran.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Tells roster-service until when somebody cannot come, each time that this changes: the last day and nothing of why.
@ApplicationScoped
public class TellAvailability {
    /// A laboratory's clock may run ahead of this one; what it found just now counts at once.
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    private final GatherHealth gatherHealth;
    private final StaffMembers members;
    private final RegionRules rules;
    private final Availabilities availabilities;
    private final Outbox outbox;
    private final Clock clock;

    TellAvailability(
            GatherHealth gatherHealth,
            StaffMembers members,
            RegionRules rules,
            Availabilities availabilities,
            Outbox outbox,
            Clock clock) {
        this.gatherHealth = gatherHealth;
        this.members = members;
        this.rules = rules;
        this.availabilities = availabilities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// In the transaction that changed what is recorded of the person.
    @Transactional
    public void of(Person person) {
        Map<Subject, Told> told = availabilities.hold(person);
        Instant now = clock.instant();
        HealthFacts health = gatherHealth.of(person);
        ZoneId zone = zone(person, health);
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<IsolationPeriod> periods = IsolationPeriods.open(
                health.samples().stream().map(sample -> soon(sample, now)).toList(), health.journeys(), zone, now);
        LocalDate from = periods.stream()
                .map(IsolationPeriod::from)
                .min(Comparator.naturalOrder())
                .orElse(null);
        LocalDate until = periods.stream()
                .map(IsolationPeriod::until)
                .max(Comparator.naturalOrder())
                .orElse(null);
        // Whatever was told under another number of the person has to be taken back as well.
        Set<Subject> under = new TreeSet<>(Comparator.comparing(Subject::pseudonym));
        under.addAll(told.keySet());
        under.add(person.subject());
        for (Subject subject : under) {
            Told last = told.getOrDefault(subject, new Told(0, null));
            if (!Objects.equals(until, unlessOver(last.until(), today))) {
                Told next = new Told(last.revision() + 1, until);
                availabilities.keep(subject, next);
                outbox.append(
                        EventType.AVAILABILITY_CHANGED,
                        subject.pseudonym(),
                        new AvailabilityChanged(subject.pseudonym(), from, until, now, next.revision()));
            }
        }
    }

    private ZoneId zone(Person person, HealthFacts health) {
        String region = members.of(person)
                .map(StaffMember::region)
                .or(() -> health.journeys().stream()
                        .max(Comparator.comparing(TravelDeclaration::declaredAt))
                        .map(TravelDeclaration::region))
                .orElse("");
        return rules.of(region).timeZone();
    }

    private static Sample soon(Sample sample, Instant now) {
        boolean ahead = sample.sampledAt().isAfter(now) && !sample.sampledAt().isAfter(now.plus(CLOCKS_DIFFER));
        return ahead ? new Sample(sample.kind(), sample.result(), now) : sample;
    }

    private static @Nullable LocalDate unlessOver(@Nullable LocalDate until, LocalDate today) {
        return until == null || until.isBefore(today) ? null : until;
    }
}
