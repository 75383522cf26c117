package id.edaran.contracts.event;

import id.edaran.contracts.event.EntryDecided.Citation;
import id.edaran.contracts.event.EntryDecided.Decision;
import java.time.Instant;
import java.util.List;

/// An officer let somebody in whom the rules refused. It tells neither who came and what for, nor which
/// scan it was, nor the officer and the reason: those stay with the gate.
///
/// @param agency the site's owner
/// @param replaced what the gate had answered
/// @param citations the clauses that the replaced answer rested on
/// @param policyVersion version of the region's timeline that had decided
public record EntryOverridden(
        String site,
        String region,
        String agency,
        Decision replaced,
        List<Citation> citations,
        long policyVersion,
        Instant overriddenAt) {
    public EntryOverridden {
        citations = List.copyOf(citations);
    }
}
