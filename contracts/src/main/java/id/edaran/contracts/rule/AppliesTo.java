package id.edaran.contracts.rule;

/// Whom an entry requirement is for: staff come to WORK, visitors for SERVICE or as a GUEST.
public enum AppliesTo {
    EVERYONE,
    STAFF,
    VISITORS
}
