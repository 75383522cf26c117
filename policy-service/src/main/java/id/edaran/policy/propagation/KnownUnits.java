package id.edaran.policy.propagation;

import java.util.List;

/// The units that roster-service has told of.
public interface KnownUnits {
    /// The units of a region's agencies, by code.
    List<KnownUnit> of(String region);
}
