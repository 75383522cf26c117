package id.edaran.policy.delegations;

import id.edaran.contracts.event.DesignationDecided;
import id.edaran.contracts.event.DutiesPinned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/// Takes note of what agency heads decide and of units that become known. Either can settle what is late,
/// or make something late.
@ApplicationScoped
public class HearOfDecisions {
    private final DecisionsOfHeads decisions;
    private final Reminders reminders;
    private final Clock clock;

    HearOfDecisions(DecisionsOfHeads decisions, Reminders reminders, Clock clock) {
        this.decisions = decisions;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Transactional
    public void of(DesignationDecided designation) {
        if (decisions.note(designation)) {
            reminders.wake(designation.region(), clock.instant());
        }
    }

    @Transactional
    public void of(DutiesPinned pins) {
        if (decisions.note(pins)) {
            reminders.wake(pins.region(), clock.instant());
        }
    }

    @Transactional
    public void unitIn(String region) {
        reminders.wake(region, clock.instant());
    }
}
