package id.edaran.policy.propagation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far a revision of a circular has come.
///
/// @param policyVersion version of the issuing region's timeline that carries it
/// @param completedAt when the last unit and site had applied it; null while some are pending
/// @param millis from publication to completion
public record Propagation(
        String circular,
        int revision,
        long policyVersion,
        Instant publishedAt,
        Progress units,
        Progress sites,
        @Nullable Instant completedAt,
        @Nullable Long millis) {

    /// @param pending codes, at most a thousand of them
    public record Progress(long total, long applied, List<String> pending) {
        public Progress {
            pending = List.copyOf(pending);
        }
    }
}
