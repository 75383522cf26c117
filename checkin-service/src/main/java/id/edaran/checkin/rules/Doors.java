package id.edaran.checkin.rules;

import id.edaran.contracts.event.AccessRulesApplied;
import java.time.Instant;
import java.util.List;

/// The doors that decide by the rules of a region.
public interface Doors {
    /// What each door of the region says when it applies a version, in the order of the sites' codes.
    List<AccessRulesApplied> acknowledging(String region, long policyVersion, Instant at);
}
