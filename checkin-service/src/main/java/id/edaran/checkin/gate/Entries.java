package id.edaran.checkin.gate;

import id.edaran.checkin.sites.SiteCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The scans that were answered.
public interface Entries {
    /// Those of the scans that were answered.
    Map<Key, Entry> find(Collection<Key> keys);

    default Optional<Entry> find(SiteCode site, ScanId scanId) {
        Key key = new Key(site, scanId);
        return Optional.ofNullable(find(List.of(key)).get(key));
    }

    void add(Collection<Entry> entries);

    /// A gate numbers its scans for itself.
    record Key(SiteCode site, ScanId scanId) {}

    /// A scan and what it was answered.
    ///
    /// @param requestDigest tells whether the same scan is asked again
    record Entry(SiteCode site, EntryAnswer answer, byte[] requestDigest, Instant scannedAt, Instant decidedAt) {}
}
