package id.edaran.policy.authoring;

import id.edaran.contracts.law.Matter;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.policy.census.Census;
import id.edaran.policy.propagation.KnownPlaces;
import java.util.Arrays;
import java.util.List;

/// Which scopes mean nobody whatever the directory holds, because their own words contradict each other.
final class EmptyScopes {
    private EmptyScopes() {}

    /// An office or a visitor lacks facts that a person has, and what is not known is not excepted.
    static boolean isEmpty(TimedRule timed) {
        return !Matter.of(timed.rule()).isEmpty()
                && Arrays.stream(AlertLevel.values())
                        .map(level -> new Census(List.of(timed), level, KnownPlaces.NONE, null))
                        .flatMap(census -> census.matters().stream().map(census::meetings))
                        .allMatch(meetings ->
                                meetings.complete() && meetings.sets().isEmpty());
    }
}
