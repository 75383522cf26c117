package id.edaran.checkin.health;

import id.edaran.checkin.people.IdentifyPerson;
import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads health data for a person, never without recording who read it.
@ApplicationScoped
public class ReadHealth {
    private final IdentifyPerson identifyPerson;
    private final HealthTests tests;
    private final HealthReadings readings;
    private final Clock clock;

    ReadHealth(IdentifyPerson identifyPerson, HealthTests tests, HealthReadings readings, Clock clock) {
        this.identifyPerson = identifyPerson;
        this.tests = tests;
        this.readings = readings;
        this.clock = clock;
    }

    /// @param reader the subject of the reader's token
    @Transactional
    public HealthStatus status(Subject subject, String reader) {
        Instant now = clock.instant();
        Person person = identifyPerson.called(subject);
        readings.record(person.subject(), reader, now);
        List<HealthTest> recorded = tests.of(person.known());
        List<Sample> samples = recorded.stream().map(HealthTest::sample).toList();
        HealthTest newest = Samples.newest(samples, now, sample -> true)
                .flatMap(sample -> recorded.stream()
                        .filter(test -> test.sample().equals(sample))
                        .findFirst())
                .orElse(null);
        return new HealthStatus(person.subject(), newest, Samples.positive(samples, now));
    }

    /// @param reader the subject of the reader's token
    @Transactional
    public Optional<HealthTest> test(TestId id, String reader) {
        Optional<HealthTest> found = tests.find(id);
        found.ifPresent(test -> readings.record(test.subject(), reader, clock.instant()));
        return found;
    }
}
