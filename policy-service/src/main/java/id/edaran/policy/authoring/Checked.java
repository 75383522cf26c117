package id.edaran.policy.authoring;

import java.time.Instant;
import java.util.List;

/// What was found in a circular, and how much of the directory was known to find it with.
///
/// @param units that roster-service has told of in the regions that the circular reaches
/// @param people of these whom its rules can be for; none says that nothing is known, not that all is well
public record Checked(Instant checkedAt, int units, long people, List<Finding> findings) {
    public Checked {
        findings = List.copyOf(findings);
    }
}
