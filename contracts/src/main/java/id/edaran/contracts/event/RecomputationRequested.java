package id.edaran.contracts.event;

/// A unit's roster is to be computed anew from what is stored now; a command within roster-service.
public record RecomputationRequested(String unit, String region) {}
