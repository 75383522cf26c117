package id.edaran.contracts.event;

import id.edaran.contracts.circular.Effective;
import id.edaran.contracts.circular.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A day that concerns a circular has begun: it entered into force, ended, or is to be evaluated; the type of the
/// CloudEvent says which. Told once for each such day, at the midnight of the region that issued the circular.
///
/// @param number that holds on the day
/// @param revision of that number
/// @param effective as it stands, after amendments
/// @param on the region's calendar day; of an end: the first day without force
/// @param at the first moment of that day
/// @param timeZone the region's own
/// @param ending with an end only: what ended it
public record CircularDue(
        String circular,
        String region,
        Level level,
        @Nullable String agency,
        String number,
        int revision,
        String subject,
        Effective effective,
        LocalDate on,
        Instant at,
        ZoneId timeZone,
        @Nullable Ending ending) {
    /// What ends a circular.
    public enum Ending {
        /// Its last day is over.
        EXPIRED,
        REVOKED,
        /// A newer circular took its place.
        SUPERSEDED
    }
}
