package id.edaran.policy.authoring;

import id.edaran.contracts.Fault;
import id.edaran.contracts.timeline.Supposition;
import java.util.List;

/// What comes of supposing that a draft were published.
public sealed interface SupposingOutcome {
    record Supposed(Supposition supposition) implements SupposingOutcome {}

    /// Publishing it would be refused for the same.
    record Faulty(List<Fault> faults) implements SupposingOutcome {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /// It is published already.
    record NoDraft() implements SupposingOutcome {}
}
