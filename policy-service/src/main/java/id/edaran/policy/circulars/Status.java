package id.edaran.policy.circulars;

/// What was decided about a circular; its phase by date is another matter.
public enum Status {
    DRAFT,
    PUBLISHED,
    SUPERSEDED,
    REVOKED
}
