package id.edaran.policy.circulars;

import java.util.Optional;
import java.util.UUID;

/// Identifies a circular in paths, events and rules.
public record CircularId(UUID value) {
    /// Empty where the text is no id at all.
    public static Optional<CircularId> parse(String text) {
        try {
            return Optional.of(new CircularId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
