package id.edaran.checkin.health;

import id.edaran.checkin.health.TestOutcome.PersonContradicted;
import id.edaran.checkin.health.TestOutcome.Recorded;
import id.edaran.checkin.people.Identification.Contradicted;
import id.edaran.checkin.people.Identification.Identified;
import id.edaran.checkin.people.IdentifyPerson;
import id.edaran.checkin.people.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Records a test of a person.
@ApplicationScoped
public class RecordTest {
    private final IdentifyPerson identifyPerson;
    private final HealthTests tests;
    private final TellAvailability tellAvailability;
    private final TellTest tellTest;
    private final Clock clock;

    RecordTest(
            IdentifyPerson identifyPerson,
            HealthTests tests,
            TellAvailability tellAvailability,
            TellTest tellTest,
            Clock clock) {
        this.identifyPerson = identifyPerson;
        this.tests = tests;
        this.tellAvailability = tellAvailability;
        this.tellTest = tellTest;
        this.clock = clock;
    }

    /// @param sample its time may lie ahead of this service's clock: a laboratory has a clock of its own, and the
    /// sample does not count before its time
    @Transactional
    public TestOutcome record(Identity identity, Sample sample, @Nullable String facility) {
        return switch (identifyPerson.identify(identity)) {
            case Identified identified -> {
                HealthTest test = new HealthTest(
                        new TestId(UUID.randomUUID()), identified.person().subject(), sample, facility);
                tests.add(test, clock.instant());
                tellAvailability.of(identified.person());
                tellTest.recorded(test);
                yield new Recorded(test);
            }
            case Contradicted contradicted -> new PersonContradicted();
        };
    }
}
