package id.edaran.checkin.gate;

import id.edaran.checkin.sites.SiteCode;
import java.time.Instant;
import java.util.Optional;

/// The scans that were answered.
public interface Entries {
    Optional<Entry> find(SiteCode site, ScanId scanId);

    void add(SiteCode site, Entry entry);

    /// A scan and what it was answered.
    ///
    /// @param requestDigest tells whether the same scan is asked again
    record Entry(EntryAnswer answer, byte[] requestDigest, Instant scannedAt, Instant decidedAt) {}
}
