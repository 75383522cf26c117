package id.edaran.roster.decisions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far it has come that somebody is told of a recall.
///
/// @param at when it was sent or given up; null while it waits
public record RecallNotice(State state, @Nullable Instant at) {
    public enum State {
        WAITING,
        SENT,
        FAILED
    }
}
