package id.edaran.checkin.gate;

/// What became of the QR at the door.
public enum QrScan {
    /// Nothing was scanned.
    MISSING,
    /// Another site's poster, or no poster at all.
    INVALID,
    /// The poster of this very site.
    VALID
}
