package id.edaran.contracts.law;

import id.edaran.contracts.timeline.TimedRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the law decided between the rules that met in one matter.
///
/// @param winner the rule that counts
/// @param principle by which the winner beat the last rule that stood against it; null where none did
/// @param overruled everything that lost, each with what beat it
public record Ruling(TimedRule winner, @Nullable Principle principle, List<Overruled> overruled) {
    public Ruling {
        overruled = List.copyOf(overruled);
    }

    /// A rule that lost.
    ///
    /// @param by the rule that beat it directly
    public record Overruled(TimedRule rule, TimedRule by, Principle principle) {}
}
