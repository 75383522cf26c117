package id.edaran.contracts.event;

/// The rosters of an agency's units that wait are to be computed anew from what is stored now; a command within
/// roster-service.
public record RecomputationRequested(String agency, String region) {}
