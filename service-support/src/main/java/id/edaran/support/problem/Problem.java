package id.edaran.support.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.edaran.contracts.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body of a refusal or failure (RFC 9457).
///
/// @param type `about:blank`: the status says what kind of problem it is
/// @param errors every fault of the input, with its JSON pointer
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> errors) {
    /// The media type of a problem.
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }
}
