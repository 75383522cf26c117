package id.edaran.checkin.health;

import id.edaran.checkin.people.Subject;
import org.jspecify.annotations.Nullable;

/// A test as recorded; it never changes.
///
/// @param subject the pseudonym under which it was recorded
/// @param facility where the sample was taken
public record HealthTest(
        TestId id, Subject subject, Sample sample, @Nullable String facility) {}
