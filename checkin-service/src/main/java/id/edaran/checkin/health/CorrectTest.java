package id.edaran.checkin.health;

import id.edaran.checkin.health.CorrectionOutcome.Changed;
import id.edaran.checkin.health.CorrectionOutcome.UnknownTest;
import id.edaran.checkin.health.CorrectionOutcome.Withdrawn;
import id.edaran.checkin.people.IdentifyPerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Sets a test right that was recorded wrongly, or takes it back; whom it kept at home may come again.
@ApplicationScoped
public class CorrectTest {
    private final HealthTests tests;
    private final IdentifyPerson identifyPerson;
    private final TellAvailability tellAvailability;
    private final TellTest tellTest;
    private final Clock clock;

    CorrectTest(
            HealthTests tests,
            IdentifyPerson identifyPerson,
            TellAvailability tellAvailability,
            TellTest tellTest,
            Clock clock) {
        this.tests = tests;
        this.identifyPerson = identifyPerson;
        this.tellAvailability = tellAvailability;
        this.tellTest = tellTest;
        this.clock = clock;
    }

    /// Who changes a test, and why.
    ///
    /// @param officer the subject of the officer's token
    public record Grounds(String officer, String reason) {}

    /// @param beforeChanging sees the test as it is; what it throws leaves everything as it was
    @Transactional
    public CorrectionOutcome correct(
            TestId id, Sample right, @Nullable String facility, Grounds grounds, Consumer<HealthTest> beforeChanging) {
        return change(id, test -> test.corrected(right, facility), grounds, beforeChanging);
    }

    /// @param beforeChanging sees the test as it is; what it throws leaves everything as it was
    @Transactional
    public CorrectionOutcome withdraw(TestId id, Grounds grounds, Consumer<HealthTest> beforeChanging) {
        return change(id, HealthTest::takenBack, grounds, beforeChanging);
    }

    private CorrectionOutcome change(
            TestId id, UnaryOperator<HealthTest> change, Grounds grounds, Consumer<HealthTest> beforeChanging) {
        Optional<HealthTest> found = tests.lock(id);
        if (found.isEmpty()) {
            return new UnknownTest();
        }
        HealthTest before = found.get();
        beforeChanging.accept(before);
        if (before.withdrawn()) {
            return new Withdrawn();
        }
        HealthTest changed = change.apply(before);
        tests.replace(changed, new TestRevision(before, clock.instant(), grounds.officer(), grounds.reason()));
        tellAvailability.of(identifyPerson.called(before.subject()));
        tellTest.changed(changed);
        return new Changed(changed);
    }
}
