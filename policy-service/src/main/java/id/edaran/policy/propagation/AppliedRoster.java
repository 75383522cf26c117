package id.edaran.policy.propagation;

/// What a computed roster says of the rules it follows. Who works where is not for this service, and its reading would
/// cost more than all the rest.
///
/// @param policyVersion version of the region's timeline
public record AppliedRoster(String unit, String region, long policyVersion) {
    /// Which of two tells where the unit is now: versions of different regions cannot be compared, and the unit has
    /// moved.
    public AppliedRoster newer(AppliedRoster later) {
        return later.region().equals(region) && later.policyVersion() < policyVersion ? this : later;
    }
}
