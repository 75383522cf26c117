package id.edaran.checkin.gate;

import id.edaran.contracts.event.EntryDecided.Citation;
import org.jspecify.annotations.Nullable;

/// Whether a site can take somebody in.
///
/// @param most how many may be inside; null for no limit
/// @param taken places of those who are inside, and those that are kept for others who were called
/// @param inside whether the person is inside, and needs no second place
/// @param citation of the clause that limits the places; null where it is the site's own capacity
record Room(
        @Nullable Integer most,
        int taken,
        boolean inside,
        @Nullable Citation citation) {
    boolean full() {
        return !inside && most != null && taken >= most;
    }
}
