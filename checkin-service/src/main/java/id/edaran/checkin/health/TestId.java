package id.edaran.checkin.health;

import java.util.UUID;

/// The id of a recorded test.
public record TestId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
