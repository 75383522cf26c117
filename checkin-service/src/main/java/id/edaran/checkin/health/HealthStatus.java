package id.edaran.checkin.health;

import id.edaran.checkin.people.Subject;
import org.jspecify.annotations.Nullable;

/// What is known of a person's health at an instant.
///
/// @param newest the sample that counts; null where none was taken
/// @param positive whether doors refuse the person for it
public record HealthStatus(Subject subject, @Nullable HealthTest newest, boolean positive) {}
