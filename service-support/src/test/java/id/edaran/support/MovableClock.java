package id.edaran.support;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Real time until a test sets another; then it stands still until it is moved or released. Each service's tests have
/// it as a bean of their own.
public class MovableClock extends Clock {
    private volatile @Nullable Instant fixed;

    public void set(Instant instant) {
        fixed = instant;
    }

    public void release() {
        fixed = null;
    }

    @Override
    public Instant instant() {
        Instant standing = fixed;
        return standing == null ? Clock.systemUTC().instant() : standing;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("nobody asks for it");
    }
}
