package id.edaran.contracts.event;

import java.util.List;

/// All units of a region apply a version of its timeline, except those that still are to be computed: these answer for
/// themselves with [RosterRecomputed].
///
/// @param pending codes of the units that are left out
public record RostersConfirmed(String region, long policyVersion, List<String> pending) {
    public RostersConfirmed {
        pending = List.copyOf(pending);
    }
}
