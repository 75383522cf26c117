package id.edaran.roster.rostering;

import id.edaran.contracts.law.Principle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why somebody works where they do on a day (`because`).
///
/// @param number the number that holds on that day
/// @param rule the rule's type; `DEFAULT` where no rule applies, `ABSENCE`, `PIN` or `RECALL` where a
///     decision stands above the rules, `SWAP` where people agreed to take each other's duty
/// @param principle by which the rule beat the last one that stood against it; EXCEPTION where the rule's
///     own exception takes the person away
/// @param over the rules that were overruled; null where none was
/// @param swap id of the agreement; null where there is none
public record Reason(
        @Nullable String circular,
        @Nullable String number,
        @Nullable Integer revision,
        @Nullable String clause,
        String rule,
        @Nullable Principle principle,
        @Nullable List<Overruled> over,
        @Nullable String swap) {
    public Reason(
            @Nullable String circular,
            @Nullable String number,
            @Nullable Integer revision,
            @Nullable String clause,
            String rule,
            @Nullable Principle principle,
            @Nullable List<Overruled> over) {
        this(circular, number, revision, clause, rule, principle, over, null);
    }

    /// No rule applies.
    static final Reason DEFAULT = of("DEFAULT");

    /// Leave, sickness or isolation; which one is not told here.
    static final Reason ABSENCE = of("ABSENCE");

    /// The agency head named the person for duty, and no duty roster is for them.
    static final Reason PIN = of("PIN");

    /// The agency head called the person in, and no rule speaks of it.
    static final Reason RECALL = of("RECALL");

    static Reason ofSwap(String swap) {
        return new Reason(null, null, null, null, "SWAP", null, null, swap);
    }

    private static Reason of(String rule) {
        return new Reason(null, null, null, null, rule, null, null);
    }

    /// A rule that lost.
    ///
    /// @param principle by which it lost
    public record Overruled(String circular, String number, String clause, String rule, Principle principle) {}
}
