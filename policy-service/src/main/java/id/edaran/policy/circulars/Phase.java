package id.edaran.policy.circulars;

/// Where a day stands to the days on which a published circular is in force.
public enum Phase {
    UPCOMING,
    IN_FORCE,
    ENDED
}
