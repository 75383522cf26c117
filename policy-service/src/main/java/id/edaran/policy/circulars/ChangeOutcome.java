package id.edaran.policy.circulars;

import id.edaran.contracts.Fault;
import id.edaran.contracts.Message;
import java.util.List;

/// How a change of a circular ended.
public sealed interface ChangeOutcome {
    /// It is done.
    ///
    /// @param warnings what is odd about it
    record Changed(Circular circular, List<Warning> warnings) implements ChangeOutcome {
        public Changed {
            warnings = List.copyOf(warnings);
        }
    }

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

    /// Something odd that does not keep a circular from being published.
    ///
    /// @param clauses refs of the clauses that it is about
    record Warning(String code, List<String> clauses, String message) {
        public Warning {
            clauses = List.copyOf(clauses);
        }
    }
}
