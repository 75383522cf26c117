package id.edaran.checkin.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Erases of each kind of data what has been kept long enough, in batches that stand for themselves: what a kill leaves
/// undone is done the next time. Several instances may run it.
@ApplicationScoped
public class EraseExpired {
    private final List<Keeping> kinds;
    private final EraseBatch eraseBatch;
    private final Clock clock;

    EraseExpired(Instance<Erasable> erasables, Instance<Outliving> outliving, EraseBatch eraseBatch, Clock clock) {
        this.kinds = Keeping.all(erasables.stream().toList(), outliving.stream().toList());
        this.eraseBatch = eraseBatch;
        this.clock = clock;
    }

    /// Hears of what was erased.
    @FunctionalInterface
    public interface Progress {
        /// @param soFar how many of this kind in this run
        void erased(DataKind kind, long soFar, Instant until);
    }

    public void erase(Progress progress) {
        Instant now = clock.instant();
        for (Keeping keeping : kinds) {
            UUID id = UUID.randomUUID();
            long soFar = 0;
            String after = null;
            do {
                Batch batch = eraseBatch.erase(keeping, id, now, after);
                after = batch.next();
                soFar += batch.erased();
                if (batch.erased() > 0) {
                    progress.erased(keeping.kind(), soFar, now.minus(keeping.kept()));
                }
            } while (after != null);
        }
    }
}
