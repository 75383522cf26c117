package id.edaran.roster.routines;

import id.edaran.contracts.Fault;
import java.util.List;

/// How an attempt to record evidence ended.
public sealed interface EvidenceOutcome {
    /// It is stored.
    record Recorded(Evidence evidence) implements EvidenceOutcome {}

    /// No rule of that day asks for it.
    record NotAsked() implements EvidenceOutcome {}

    /// Nobody says that the staff is tested: it is counted.
    ///
    /// @param number the circular's that holds on that day
    record Counted(String number, String clause) implements EvidenceOutcome {}

    /// It names what the rule does not.
    record Refused(List<Fault> faults) implements EvidenceOutcome {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
