package id.edaran.policy.circulars.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.edaran.policy.circulars.CopyOutcome.Reason;
import id.edaran.policy.circulars.CopyOutcome.Review;
import id.edaran.support.rest.Language;
import java.util.List;

/// A draft that was made of another circular.
///
/// @param toReview what it took over as it was and may not fit
public record CopyBody(@JsonUnwrapped CircularBody circular, List<ReviewBody> toReview) {
    /// @param pointer into the circular's JSON
    public record ReviewBody(String pointer, String value, String message) {
        static ReviewBody of(Review review, Language language) {
            return new ReviewBody(review.pointer(), review.value(), sentence(review.reason(), language));
        }
    }

    private static String sentence(Reason reason, Language language) {
        return switch (reason) {
            case CODE_KEPT ->
                language.of(
                        "Kode ini milik daerah asal; padanannya tidak dikenal di direktori daerah ini.",
                        "This code is of the source's region; the directory here does not know its counterpart.");
            case ISSUER_KEPT ->
                language.of(
                        "Pejabat penerbit masih seperti pada edaran asal.",
                        "The issuer is still the one of the source.");
            case EVALUATION_LEFT_OUT ->
                language.of(
                        "Edaran asal menetapkan hari evaluasi; salinan ini belum.",
                        "The source names a day of evaluation; this copy does not yet.");
        };
    }
}
