package id.edaran.roster.swaps;

import id.edaran.contracts.Fault;
import id.edaran.roster.directory.Versioned;
import java.util.List;

/// How a proposal, or the answer to one, ended.
public sealed interface SwapOutcome {
    /// It is stored.
    record Stored(Versioned<DutySwap> swap) implements SwapOutcome {}

    /// It cannot be.
    record Objected(List<Objection> objections) implements SwapOutcome {
        public Objected {
            objections = List.copyOf(objections);
        }
    }

    /// It was agreed, refused or withdrawn before.
    record Closed(DutySwap.State state) implements SwapOutcome {}

    /// It names somebody who is not there.
    record Refused(List<Fault> faults) implements SwapOutcome {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
