package id.edaran.contracts.rule;

/// What a site with a door is (row BIT-1).
public enum SiteKind {
    OFFICE,
    OFFICIAL_RESIDENCE,
    PRIVATE_RESIDENCE,
    COUNTER,
    SCHOOL,
    PUSKESMAS,
    HOSPITAL
}
