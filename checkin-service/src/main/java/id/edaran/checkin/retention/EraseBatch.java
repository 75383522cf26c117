package id.edaran.checkin.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/// Erases a little of one kind, and notes it in the same transaction: what is gone is on record, whenever the service
/// is killed.
@ApplicationScoped
public class EraseBatch {
    /// Short enough that nobody at a door waits for it.
    static final int LIMIT = 500;

    private final Erasures erasures;
    private final Clock clock;

    EraseBatch(Erasures erasures, Clock clock) {
        this.erasures = erasures;
        this.clock = clock;
    }

    /// @param id of the erasure that this is a part of
    /// @return how much was erased; 0 also where another instance is at it
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int erase(Keeping keeping, UUID id, Instant beganAt) {
        if (!erasures.claim(keeping.kind())) {
            return 0;
        }
        Instant until = beganAt.minus(keeping.kept());
        int erased = keeping.erase().erase(until, LIMIT);
        if (erased > 0) {
            erasures.note(
                    new Erasure(id, keeping.kind(), Erasure.Occasion.EXPIRY, erased, until, beganAt, clock.instant()));
        }
        return erased;
    }
}
