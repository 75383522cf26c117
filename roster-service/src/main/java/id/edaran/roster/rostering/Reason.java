package id.edaran.roster.rostering;

import id.edaran.contracts.law.Principle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why somebody works where they do on a day (`because`).
///
/// @param number the number that holds on that day
/// @param rule the rule's type, or `DEFAULT` where no rule applies
/// @param principle by which the rule beat the last one that stood against it; EXCEPTION where the rule's
///     own exception takes the person away
/// @param over the rules that were overruled; null where none was
public record Reason(
        @Nullable String circular,
        @Nullable String number,
        @Nullable Integer revision,
        @Nullable String clause,
        String rule,
        @Nullable Principle principle,
        @Nullable List<Overruled> over) {
    /// No rule applies.
    static final Reason DEFAULT = new Reason(null, null, null, null, "DEFAULT", null, null);

    /// A rule that lost.
    ///
    /// @param principle by which it lost
    public record Overruled(String circular, String number, String clause, String rule, Principle principle) {}
}
