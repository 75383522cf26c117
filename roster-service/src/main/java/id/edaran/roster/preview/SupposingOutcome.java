package id.edaran.roster.preview;

import id.edaran.contracts.timeline.Supposition;
import org.jspecify.annotations.Nullable;

/// What policy-service answered.
public sealed interface SupposingOutcome {
    record Supposed(Supposition supposition) implements SupposingOutcome {}

    /// A refusal that is the client's to read, word for word.
    record Refused(int status, String mediaType, @Nullable String language, String body) implements SupposingOutcome {}

    /// Nobody answered, or not in a way that can be used.
    record Away() implements SupposingOutcome {}
}
