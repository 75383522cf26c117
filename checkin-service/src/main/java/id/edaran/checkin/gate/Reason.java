package id.edaran.checkin.gate;

import id.edaran.contracts.event.EntryDecided.Citation;
import org.jspecify.annotations.Nullable;

/// One reason of an answer.
///
/// @param citation the clause that it rests on; null where it rests on none
public record Reason(ReasonCode code, @Nullable Citation citation) {}
