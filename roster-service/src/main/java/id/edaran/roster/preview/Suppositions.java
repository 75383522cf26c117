package id.edaran.roster.preview;

import org.jspecify.annotations.Nullable;

/// What drafts would bring into force, which policy-service alone knows.
public interface Suppositions {
    /// @param draft as the client sent it: policy-service checks it, and who may ask
    /// @param authorization the client's
    /// @param languages that the client wants to be spoken to in, as `Accept-Language` has them
    SupposingOutcome of(String draft, @Nullable String authorization, @Nullable String languages);
}
