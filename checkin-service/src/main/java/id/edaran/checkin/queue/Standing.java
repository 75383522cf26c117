package id.edaran.checkin.queue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a ticket stands in its line.
///
/// @param position from 1; 0 once the holder is called
/// @param expectedAt when the holder will be called if people stay as long as the last ones did; null where nobody has
///     left yet, and once called
public record Standing(
        UUID ticket,
        int number,
        int position,
        Instant joinedAt,
        @Nullable Instant calledUntil,
        @Nullable Instant expectedAt) {}
