package id.edaran.roster.directory;

import id.edaran.contracts.Message;
import id.edaran.support.problem.ProblemException;
import id.edaran.support.rest.Preconditions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Holds a write to the version that its author has seen.
public final class CheckVersion {
    private CheckVersion() {}

    /// @throws ProblemException 428 or 412
    public static void before(Optional<? extends Versioned<?>> found, @Nullable String ifMatch) {
        if (found.isPresent()) {
            Preconditions.check(ifMatch, found.get().version());
        } else if (ifMatch != null) {
            throw ProblemException.of(
                    412,
                    "Precondition Failed",
                    new Message(
                            "Di sini belum ada apa pun yang dapat cocok.",
                            "There is nothing here yet that could match."));
        }
    }
}
