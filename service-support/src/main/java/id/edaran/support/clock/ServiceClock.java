package id.edaran.support.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Gives the service its clock.
@ApplicationScoped
class ServiceClock {
    private final ClockSettings settings;

    ServiceClock(ClockSettings settings) {
        this.settings = settings;
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.offset(Clock.systemUTC(), settings.offset());
    }
}
