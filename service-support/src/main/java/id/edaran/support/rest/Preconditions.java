package id.edaran.support.rest;

import id.edaran.contracts.Message;
import id.edaran.support.problem.ProblemException;
import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

/// Optimistic locking by entity tag (RFC 9110): the tag is the resource's version.
public final class Preconditions {
    private Preconditions() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /// @param ifMatch the header `If-Match` as it came
    /// @throws ProblemException 428 when it is missing, 412 when it names another version
    public static void check(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.of(
                    428,
                    "Precondition Required",
                    new Message(
                            "Perubahan memerlukan If-Match dengan ETag sumber daya ini.",
                            "If-Match with the resource's ETag is required to change it."));
        }
        String current = "\"" + version + "\"";
        for (String candidate : ifMatch.split(",", -1)) {
            String tag = candidate.strip();
            if (tag.equals("*") || tag.equals(current)) {
                return;
            }
        }
        throw ProblemException.of(
                412,
                "Precondition Failed",
                new Message(
                        "Sumber daya ini telah berubah: versinya kini " + current + ".",
                        "The resource has changed: it is at version " + current + " now."));
    }
}
