package id.edaran.policy.circulars;

import id.edaran.contracts.Fault;
import id.edaran.contracts.Message;
import java.util.List;

/// How a change of a circular ended.
public sealed interface ChangeOutcome {
    /// It is done.
    record Changed(Circular circular) implements ChangeOutcome {}

    /// There is no such circular.
    record Unknown() implements ChangeOutcome {}

    /// Its status does not allow the change.
    record WrongStatus(Message detail) implements ChangeOutcome {}

    /// What was asked for does not fit the circular.
    record Faulty(List<Fault> faults) implements ChangeOutcome {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
