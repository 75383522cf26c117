package id.edaran.checkin.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The record of what was erased.
public interface Erasures {
    /// Claims a kind for the running transaction.
    ///
    /// @return false where another instance is erasing it: nobody waits for that
    boolean claim(DataKind kind);

    /// Notes a part of an erasure in the transaction that erases it; counts of one id add up.
    void note(Erasure part);

    /// The newest first.
    ///
    /// @param kind null for all
    /// @param after the last one of the page before
    List<Erasure> list(@Nullable DataKind kind, @Nullable Position after, int limit);

    /// Where a list goes on.
    record Position(Instant beganAt, UUID id) {}
}
