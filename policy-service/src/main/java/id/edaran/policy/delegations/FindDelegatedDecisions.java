package id.edaran.policy.delegations;

import id.edaran.contracts.timeline.Timeline;
import id.edaran.policy.propagation.KnownUnits;
import id.edaran.policy.timelines.Timelines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/// Puts together what a region's rules leave to agency heads, as of a day.
@ApplicationScoped
public class FindDelegatedDecisions {
    private final Timelines timelines;
    private final KnownUnits units;
    private final DecisionsOfHeads decisions;

    FindDelegatedDecisions(Timelines timelines, KnownUnits units, DecisionsOfHeads decisions) {
        this.timelines = timelines;
        this.units = units;
        this.decisions = decisions;
    }

    /// @param day the region's own
    @Transactional
    public List<DelegatedDecision> of(String region, LocalDate day) {
        return timelines.newest(region).map(timeline -> of(timeline, day)).orElse(List.of());
    }

    List<DelegatedDecision> of(Timeline timeline, LocalDate day) {
        return Delegations.firstDay(timeline)
                .map(first -> Delegations.of(
                        timeline, units.of(timeline.region()), decisions.standing(timeline.region(), first), day))
                .orElse(List.of());
    }
}
