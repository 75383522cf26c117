package id.edaran.checkin.health;

import id.edaran.contracts.event.EventType;
import id.edaran.contracts.event.TestRecorded;
import id.edaran.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Tells those who count staff tests (row BIT-6) that there was one, never what was found. One that says nothing does
/// not count.
@ApplicationScoped
public class TellTest {
    private final Outbox outbox;

    TellTest(Outbox outbox) {
        this.outbox = outbox;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void recorded(HealthTest test) {
        if (counts(test)) {
            tell(test);
        }
    }

    /// Corrected or taken back, and perhaps told before.
    @Transactional(Transactional.TxType.MANDATORY)
    void changed(HealthTest test) {
        tell(test);
    }

    private void tell(HealthTest test) {
        String subject = test.subject().pseudonym();
        outbox.append(
                EventType.TEST_RECORDED,
                subject,
                new TestRecorded(
                        test.id().toString(),
                        subject,
                        test.sample().kind(),
                        test.sample().sampledAt(),
                        test.version(),
                        !counts(test)));
    }

    private static boolean counts(HealthTest test) {
        return !test.withdrawn() && test.sample().result() != TestResult.INVALID;
    }
}
