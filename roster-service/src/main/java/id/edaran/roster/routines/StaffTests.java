package id.edaran.roster.routines;

import id.edaran.contracts.event.TestRecorded;
import id.edaran.contracts.rule.TestKind;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.EmployeeId;
import java.time.Instant;
import java.util.Map;

/// That people were tested, by pseudonym: also of those whom the directory does not know, or not yet.
public interface StaffTests {
    /// Older words about a test, and the same one again, change nothing.
    void keep(TestRecorded test);

    /// When the newest sample of each person of an agency was taken before an instant; those without are not
    /// in it.
    Map<EmployeeId, Instant> newest(AgencyCode agency, TestKind kind, Instant before);

    /// Forgets samples that were taken before an instant.
    void removeBefore(Instant before);
}
