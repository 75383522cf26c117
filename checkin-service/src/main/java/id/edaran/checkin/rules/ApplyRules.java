package id.edaran.checkin.rules;

import id.edaran.contracts.event.EventType;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/// Lets all doors of a region decide by a new timeline and says so for each of them.
///
/// Decisions read the version in their own transaction, so once this one has committed every instance decides by it:
/// the acknowledgement promises nothing that is still to come.
@ApplicationScoped
public class ApplyRules {
    private final RegionRules rules;
    private final Doors doors;
    private final StandingOrders standingOrders;
    private final Outbox outbox;
    private final Clock clock;

    ApplyRules(RegionRules rules, Doors doors, StandingOrders standingOrders, Outbox outbox, Clock clock) {
        this.rules = rules;
        this.doors = doors;
        this.standingOrders = standingOrders;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// What is not newer than the stored timeline changes nothing and is not acknowledged again.
    @Transactional
    public void apply(Timeline timeline) {
        if (!rules.store(timeline)) {
            return;
        }
        standingOrders.renew(timeline);
        outbox.append(doors.acknowledging(timeline.region(), timeline.version(), clock.instant()).stream()
                .map(applied -> new Outbox.Event(EventType.ACCESS_RULES_APPLIED, applied.site(), applied))
                .toList());
    }
}
