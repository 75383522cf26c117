package id.edaran.checkin.gate;

/// Why a gate answers as it does; the words of the contract that this service uses so far.
public enum ReasonCode {
    TEST_MISSING,
    TEST_EXPIRED,
    TEST_POSITIVE,
    QR_MISSING,
    QR_INVALID,
    DOSES_MISSING,
    SITE_FULL,
    OK
}
