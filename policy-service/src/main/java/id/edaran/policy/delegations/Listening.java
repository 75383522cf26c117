package id.edaran.policy.delegations;

/// How far this service has heard what roster-service tells of units and decisions.
public interface Listening {
    /// Whether everything has been heard that was told before this was first asked. Asked again after it
    /// has said yes, it begins anew. False where it cannot be told.
    boolean isCaughtUp();
}
