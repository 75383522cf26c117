package id.edaran.checkin.health;

import id.edaran.checkin.people.Subject;
import org.jspecify.annotations.Nullable;

/// A test as it stands now; what it said before a correction is kept as a [TestRevision].
///
/// @param subject the pseudonym under which it was recorded
/// @param facility where the sample was taken
/// @param version 1 at first, grows with every correction
/// @param withdrawn whether it was taken back: then it counts for nothing
public record HealthTest(
        TestId id, Subject subject, Sample sample, @Nullable String facility, long version, boolean withdrawn) {
    public HealthTest(TestId id, Subject subject, Sample sample, @Nullable String facility) {
        this(id, subject, sample, facility, 1, false);
    }

    HealthTest corrected(Sample right, @Nullable String where) {
        return new HealthTest(id, subject, right, where, version + 1, false);
    }

    HealthTest takenBack() {
        return new HealthTest(id, subject, sample, facility, version + 1, true);
    }
}
