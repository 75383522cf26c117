package id.edaran.checkin.queue;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a waiting line has to know of the room before it.
///
/// @param most how many may be inside; null for no limit
/// @param inside how many are
/// @param stay how long the last ones stayed, on average; null where nobody has left yet
public record Places(
        @Nullable Integer most, int inside, @Nullable Duration stay) {
    int free() {
        return most == null ? Integer.MAX_VALUE : most - inside;
    }
}
