package id.edaran.contracts.event;

/// Where a person is on a day.
public enum Assignment {
    ON_SITE,
    HOME,
    SHIFT,
    DUTY,
    RECALLED,
    ISOLATION,
    LEAVE,
    /// No working day of the unit, or a public holiday.
    OFF,
    /// ISOLATION or LEAVE, where the reader may not know which.
    ABSENT
}
