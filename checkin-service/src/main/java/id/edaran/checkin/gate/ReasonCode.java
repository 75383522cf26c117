package id.edaran.checkin.gate;

/// Why a gate answers as it does; the words of the contract that this service uses so far.
public enum ReasonCode {
    TEST_MISSING,
    TEST_EXPIRED,
    TEST_POSITIVE,
    QR_MISSING,
    QR_INVALID,
    DOSES_MISSING,
    ISOLATING,
    /// The roster keeps the person at home, or says that they are absent.
    NOT_ROSTERED,
    GUESTS_NOT_RECEIVED,
    SITE_FULL,
    SITE_CLOSED,
    OUTSIDE_HOURS,
    OK
}
