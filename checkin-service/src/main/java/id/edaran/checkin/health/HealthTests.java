package id.edaran.checkin.health;

import id.edaran.checkin.people.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The tests that were recorded.
public interface HealthTests {
    void add(HealthTest test, Instant recordedAt);

    Optional<HealthTest> find(TestId id);

    /// The test, kept from changing until the transaction ends.
    Optional<HealthTest> lock(TestId id);

    /// Puts a locked test in the place of what it was, which is kept.
    void replace(HealthTest test, TestRevision before);

    /// What a test said before, oldest first.
    List<TestRevision> revisions(TestId id);

    /// The tests that count, of people by all their pseudonyms; in no particular order.
    List<HealthTest> of(Collection<Subject> subjects);
}
