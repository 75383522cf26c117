package id.edaran.roster.routines;

import id.edaran.contracts.event.TestRecorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Takes over that somebody was tested.
@ApplicationScoped
public class RecordStaffTest {
    private final StaffTests staffTests;

    RecordStaffTest(StaffTests staffTests) {
        this.staffTests = staffTests;
    }

    /// Older words, and the same one again, change nothing.
    @Transactional
    public void record(TestRecorded test) {
        staffTests.keep(test);
    }
}
