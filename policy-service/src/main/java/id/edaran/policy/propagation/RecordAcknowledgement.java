package id.edaran.policy.propagation;

import id.edaran.contracts.event.AccessRulesApplied;
import id.edaran.contracts.event.RostersConfirmed;
import id.edaran.contracts.event.UnitChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;

/// Takes note of units, sites and the versions that they apply.
@ApplicationScoped
public class RecordAcknowledgement {
    private final Propagations propagations;
    private final Clock clock;

    RecordAcknowledgement(Propagations propagations, Clock clock) {
        this.propagations = propagations;
        this.clock = clock;
    }

    @Transactional
    public void of(UnitChanged unit) {
        propagations.know(unit);
    }

    @Transactional
    public void of(Collection<AppliedRoster> rosters) {
        propagations.appliedByUnits(rosters);
        Instant now = clock.instant();
        rosters.stream()
                .map(AppliedRoster::region)
                .distinct()
                .sorted()
                .forEach(region -> propagations.complete(region, now));
    }

    @Transactional
    public void of(RostersConfirmed confirmed) {
        propagations.appliedByAllUnits(confirmed.region(), confirmed.policyVersion(), confirmed.pending());
        propagations.complete(confirmed.region(), clock.instant());
    }

    @Transactional
    public void of(AccessRulesApplied applied) {
        propagations.appliedBySite(applied.site(), applied.region(), applied.policyVersion());
        propagations.complete(applied.region(), clock.instant());
    }
}
