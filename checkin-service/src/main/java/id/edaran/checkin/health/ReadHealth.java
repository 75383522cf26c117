package id.edaran.checkin.health;

import id.edaran.checkin.people.IdentifyPerson;
import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import id.edaran.checkin.rules.RegionRules;
import id.edaran.checkin.staff.StaffMember;
import id.edaran.checkin.staff.StaffMembers;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads health data for a person, never without recording who read it.
@ApplicationScoped
public class ReadHealth {
    private final IdentifyPerson identifyPerson;
    private final GatherHealth gatherHealth;
    private final HealthTests tests;
    private final Vaccinations vaccinations;
    private final TravelDeclarations declarations;
    private final StaffMembers members;
    private final RegionRules rules;
    private final HealthReadings readings;
    private final Clock clock;

    ReadHealth(
            IdentifyPerson identifyPerson,
            GatherHealth gatherHealth,
            HealthTests tests,
            Vaccinations vaccinations,
            TravelDeclarations declarations,
            StaffMembers members,
            RegionRules rules,
            HealthReadings readings,
            Clock clock) {
        this.identifyPerson = identifyPerson;
        this.gatherHealth = gatherHealth;
        this.tests = tests;
        this.vaccinations = vaccinations;
        this.declarations = declarations;
        this.members = members;
        this.rules = rules;
        this.readings = readings;
        this.clock = clock;
    }

    /// @param reader the subject of the reader's token
    /// @param region the reader's, whose rules and days count for whoever works in none
    @Transactional
    public HealthStatus status(Subject subject, String reader, String region) {
        Instant now = clock.instant();
        Person person = identifyPerson.called(subject);
        readings.record(person.subject(), reader, now);
        HealthFacts health = gatherHealth.of(person);
        HealthTest newest = Samples.newest(health.samples(), now, sample -> true)
                .flatMap(sample -> tests.of(person.known()).stream()
                        .filter(test -> test.sample().equals(sample))
                        .findFirst())
                .orElse(null);
        Timeline timeline = rules.of(members.of(person).map(StaffMember::region).orElse(region));
        return new HealthStatus(
                person.subject(),
                newest,
                Samples.positive(health.samples(), now),
                newest == null ? null : validUntil(timeline, newest, now),
                health.isolation(timeline.timeZone(), now),
                health.doses().stream()
                        .sorted(Comparator.comparingInt(Dose::number))
                        .toList());
    }

    private static @Nullable Instant validUntil(Timeline timeline, HealthTest newest, Instant now) {
        return TestValidity.until(RulesOfDay.at(timeline, now), newest.sample()).orElse(null);
    }

    /// @param reader the subject of the reader's token
    @Transactional
    public Optional<HealthTest> test(TestId id, String reader) {
        Optional<HealthTest> found = tests.find(id);
        found.ifPresent(test -> readings.record(test.subject(), reader, clock.instant()));
        return found;
    }

    /// What a test said before it was changed, oldest first; empty where there is no such test.
    ///
    /// @param reader the subject of the reader's token
    @Transactional
    public Optional<List<TestRevision>> revisions(TestId id, String reader) {
        return test(id, reader).map(test -> tests.revisions(id));
    }

    /// @param reader the subject of the reader's token
    @Transactional
    public Optional<Vaccination> vaccination(UUID id, String reader) {
        Optional<Vaccination> found = vaccinations.find(id);
        found.ifPresent(vaccination -> readings.record(vaccination.subject(), reader, clock.instant()));
        return found;
    }

    /// @param reader the subject of the reader's token
    @Transactional
    public Optional<TravelDeclaration> declaration(UUID id, String reader) {
        Optional<TravelDeclaration> found = declarations.find(id);
        found.ifPresent(declaration -> readings.record(declaration.subject(), reader, clock.instant()));
        return found;
    }

    /// Declarations in their order, each read by the reader.
    ///
    /// @param region with the regions beneath it; `ID` for all
    /// @param awaited only those of whom a report is awaited, or only the others; null for all
    /// @param reader the subject of the reader's token
    @Transactional
    public List<TravelDeclaration> declarations(
            String region,
            @Nullable Boolean awaited,
            TravelDeclarations.@Nullable Place after,
            int limit,
            String reader) {
        List<TravelDeclaration> found = declarations.list(region, awaited, after, limit);
        Instant now = clock.instant();
        found.stream()
                .map(TravelDeclaration::subject)
                .distinct()
                .forEach(subject -> readings.record(subject, reader, now));
        return found;
    }
}
