package id.edaran.roster.feeds;

import id.edaran.roster.directory.EmployeeId;
import java.time.Instant;

/// That somebody has a key to their calendar.
///
/// @param digest of the key, which is kept nowhere; empty after the key was taken back
public record CalendarKey(EmployeeId employee, byte[] digest, Instant issuedAt, long version) {
    public boolean isValid() {
        return digest.length > 0;
    }

    @Override
    public String toString() {
        return "CalendarKey[" + employee + ", " + version + "]";
    }
}
