package id.edaran.checkin.gate;

import id.edaran.contracts.event.EntryDecided.Citation;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One reason of an answer.
///
/// @param citation the clause that it rests on; null where it rests on none
public record Reason(ReasonCode code, @Nullable Citation citation) {
    /// The clauses that others may hear of. By which one somebody isolates is health data.
    static List<Citation> tellable(Collection<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.code() != ReasonCode.ISOLATING)
                .map(Reason::citation)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
