package id.edaran.roster.directory;

import id.edaran.contracts.Fault;
import id.edaran.contracts.Message;
import java.util.List;

/// How an attempt to write something into the directory ended.
public sealed interface RecordingOutcome<T> {
    /// It is stored.
    ///
    /// @param created whether it was not there before
    record Recorded<T>(Versioned<T> recorded, boolean created) implements RecordingOutcome<T> {}

    /// It refers to what is not there, or fits nowhere.
    record Refused<T>(List<Fault> faults) implements RecordingOutcome<T> {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /// Somebody else has what may be there only once.
    record Clashes<T>(Message detail) implements RecordingOutcome<T> {}
}
