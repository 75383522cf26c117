package id.edaran.policy.delegations;

import id.edaran.contracts.event.DelegatedDecisionLate;
import id.edaran.contracts.event.EventType;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.policy.delegations.DelegatedDecision.State;
import id.edaran.policy.timelines.Timelines;
import id.edaran.support.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Tells of decisions that are late, each once for the day by which it was due. The event and the note
/// that it was told commit together, so that neither a second instance nor a restart tells it again.
///
/// A region is looked through when its timeline, its units or its heads' decisions change, and at each of
/// its midnights while a rule leaves something to agency heads; all others rest.
@ApplicationScoped
public class RemindAgencyHeads {
    /// Regions looked at in one transaction: a national circular has all of them looked at, and each commit waits for
    /// the disk.
    private static final int PORTION = 50;

    private final Reminders reminders;
    private final Listening listening;
    private final Timelines timelines;
    private final FindDelegatedDecisions findDelegatedDecisions;
    private final Outbox outbox;
    private final Clock clock;

    RemindAgencyHeads(
            Reminders reminders,
            Listening listening,
            Timelines timelines,
            FindDelegatedDecisions findDelegatedDecisions,
            Outbox outbox,
            Clock clock) {
        this.reminders = reminders;
        this.listening = listening;
        this.timelines = timelines;
        this.findDelegatedDecisions = findDelegatedDecisions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Looks at every region that is due. After a downtime it first waits for what was decided meanwhile:
    /// nobody is reminded of what is decided.
    public void remind() {
        List<String> regions = QuarkusTransaction.requiringNew().call(() -> reminders.toLookAt(clock.instant()));
        if (!regions.isEmpty() && listening.isCaughtUp()) {
            for (int first = 0; first < regions.size(); first += PORTION) {
                remind(regions.subList(first, Math.min(first + PORTION, regions.size())), clock.instant());
            }
        }
    }

    /// Looks at one region as of an instant.
    public void remind(String region, Instant now) {
        remind(List.of(region), now);
    }

    private void remind(List<String> regions, Instant now) {
        QuarkusTransaction.requiringNew()
                .timeout(60)
                .run(() -> regions.stream()
                        .filter(reminders::take)
                        .flatMap(region -> timelines.newest(region).stream())
                        .forEach(timeline -> remind(timeline, now)));
    }

    private void remind(Timeline timeline, Instant now) {
        LocalDate today = timeline.dayOf(now);
        outbox.append(findDelegatedDecisions.of(timeline, today).stream()
                .filter(decision -> decision.state() == State.LATE)
                .filter(late -> reminders.note(timeline.region(), late, now))
                .map(late -> new Outbox.Event(EventType.DELEGATED_DECISION_LATE, late.agency(), told(timeline, late)))
                .toList());
        Instant midnight = today.plusDays(1).atStartOfDay(timeline.timeZone()).toInstant();
        reminders.lookedAt(
                timeline.region(), timeline.version(), Delegations.delegates(timeline, today) ? midnight : null);
    }

    private static DelegatedDecisionLate told(Timeline timeline, DelegatedDecision late) {
        return new DelegatedDecisionLate(
                late.agency(),
                timeline.region(),
                late.kind(),
                late.rule().circular(),
                late.number().number(),
                late.rule().clause(),
                late.by(),
                late.by().plusDays(1).atStartOfDay(timeline.timeZone()).toInstant());
    }
}
