package id.edaran.local;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The services' clock while they run, noted in the data folder every minute and at the end.
final class RunningClock {

    static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final Clock real;
    private final Duration offset;
    private final Path file;
    private @Nullable Instant highest;

    RunningClock(Clock real, Duration offset, Path file, @Nullable StoredClock before) {
        this.real = real;
        this.offset = offset;
        this.file = file;
        this.highest = before == null ? null : before.highest();
    }

    Duration offset() {
        return offset;
    }

    Instant now() {
        return real.instant().plus(offset);
    }

    synchronized void note() {
        Instant now = now();
        highest = highest == null || highest.isBefore(now) ? now : highest;
        new StoredClock(offset, highest).write(file);
    }
}
