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

    /// The tests of a person, by all pseudonyms; in no particular order.
    List<HealthTest> of(Collection<Subject> subjects);
}
