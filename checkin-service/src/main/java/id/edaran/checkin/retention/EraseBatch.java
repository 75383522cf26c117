package id.edaran.checkin.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Erases a little of one kind, and notes it in the same transaction: what is gone is on record, whenever the service
/// is killed.
@ApplicationScoped
public class EraseBatch {
    /// Short enough that nobody at a door waits for it.
    private static final int LIMIT = 500;

    private final Erasures erasures;
    private final Clock clock;

    EraseBatch(Erasures erasures, Clock clock) {
        this.erasures = erasures;
        this.clock = clock;
    }

    /// @param id of the erasure that this is a part of
    /// @param after where the batch before ended; null for the first
    /// @return nothing also where another instance is at it
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Batch erase(Keeping keeping, UUID id, Instant beganAt, @Nullable String after) {
        if (!erasures.claim(keeping.kind())) {
            return Batch.NOTHING;
        }
        Instant until = beganAt.minus(keeping.kept());
        Batch batch = keeping.erase().erase(until, after, LIMIT);
        if (batch.erased() > 0) {
            erasures.note(new Erasure(
                    id, keeping.kind(), Erasure.Occasion.EXPIRY, batch.erased(), until, beganAt, clock.instant()));
        }
        return batch;
    }
}
