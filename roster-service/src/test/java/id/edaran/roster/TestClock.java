package id.edaran.roster;

import id.edaran.support.MovableClock;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Instant;

/// Stands still from the beginning, so that days can pass within a test.
@Singleton
@Alternative
@Priority(1)
public class TestClock extends MovableClock {
    TestClock() {
        set("2020-03-20T02:00:00Z");
    }

    public void set(String instant) {
        set(Instant.parse(instant));
    }
}
