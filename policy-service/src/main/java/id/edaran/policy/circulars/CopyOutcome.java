package id.edaran.policy.circulars;

import id.edaran.contracts.Fault;
import java.util.List;

/// How copying a circular ended.
public sealed interface CopyOutcome {
    /// A draft was made.
    ///
    /// @param toReview what the copy took over as it was and may not fit
    record Copied(Circular draft, List<Review> toReview) implements CopyOutcome {
        public Copied {
            toReview = List.copyOf(toReview);
        }
    }

    /// What was asked for makes no circular of the region.
    record Faulty(List<Fault> faults) implements CopyOutcome {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /// Something to look at in a copy.
    ///
    /// @param pointer into the copy's JSON
    record Review(Reason reason, String pointer, String value) {}

    /// Why something is to be looked at.
    enum Reason {
        /// The directory of the copy's region does not know the code that would correspond.
        CODE_KEPT,
        /// The source names another authority.
        ISSUER_KEPT,
        /// The source was to be evaluated; the copy says no day.
        EVALUATION_LEFT_OUT
    }
}
