package id.edaran.policy.delegations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which regions are to be looked through for late decisions, and which reminders were sent.
public interface Reminders {
    /// The regions whose timeline is new, or that are due.
    List<String> toLookAt(Instant now);

    /// Takes a region until the transaction ends; false where another instance has it.
    boolean take(String region);

    /// Notes a reminder as sent; false where it was sent before.
    boolean note(String region, DelegatedDecision late, Instant now);

    /// Notes which version of a region's timeline was looked through.
    ///
    /// @param again when to look again; null where only a new timeline can bring anything
    void lookedAt(String region, long version, @Nullable Instant again);

    /// Has a region looked at soon, if its timeline leaves anything to agency heads.
    void wake(String region, Instant now);
}
