package id.edaran.support.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body of a refusal or failure (RFC 9457), in the language that was asked for.
///
/// @param type `about:blank`: the status says what kind of problem it is
/// @param title the status in words, always in English
/// @param errors every fault of the input
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FaultBody> errors) {
    /// The media type of a problem.
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    /// One thing that is wrong.
    ///
    /// @param pointer as a JSON Pointer; `?name` for a parameter
    public record FaultBody(String pointer, String message) {}
}
