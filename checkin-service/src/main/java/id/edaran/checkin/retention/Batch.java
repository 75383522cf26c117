package id.edaran.checkin.retention;

import org.jspecify.annotations.Nullable;

/// What one transaction of the job did.
///
/// @param erased how much is gone
/// @param next where the next batch goes on; null when nothing more is to be erased now
public record Batch(int erased, @Nullable String next) {
    static final Batch NOTHING = new Batch(0, null);

    /// Of data that is found without passing over what stays.
    public static Batch of(int erased, int limit) {
        return new Batch(erased, erased < limit ? null : "");
    }
}
