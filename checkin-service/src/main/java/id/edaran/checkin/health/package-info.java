/// Proofs of health: tests for the virus, and what they say at an instant.
/// Health data is sealed at rest and each reading of it is recorded.
@NullMarked
package id.edaran.checkin.health;

import org.jspecify.annotations.NullMarked;
