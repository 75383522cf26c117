package id.edaran.roster.routines;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/// Forgets tests that no due day asks for any more: that somebody was tested concerns their health.
@ApplicationScoped
public class RemoveStaffTests {
    private final StaffTests staffTests;
    private final RoutineSettings settings;
    private final Clock clock;

    RemoveStaffTests(StaffTests staffTests, RoutineSettings settings, Clock clock) {
        this.staffTests = staffTests;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public void remove() {
        staffTests.removeBefore(clock.instant().minus(settings.keepTests()));
    }
}
