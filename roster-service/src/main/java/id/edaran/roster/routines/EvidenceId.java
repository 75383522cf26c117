package id.edaran.roster.routines;

import java.util.UUID;

/// The id of a piece of evidence.
public record EvidenceId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
