package id.edaran.roster.daily;

import id.edaran.roster.directory.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Which work of the regions' days is done.
public interface DailyRuns {
    /// A piece of work.
    ///
    /// @param job what is done; a name of its own for each kind
    /// @param day the region's calendar day
    /// @param due from when on it is to be done; a day may have several such instants
    record Run(String job, RegionCode region, LocalDate day, Instant due) {}

    /// Claims a piece of work for the running transaction; it is done when that commits, and open again
    /// when it does not.
    ///
    /// @return false where it is done, or another instance is at work for this region and day: nobody
    ///     waits for that
    boolean claim(Run run);

    /// The instants of a day whose work is done.
    Set<Instant> done(String job, RegionCode region, LocalDate day);

    /// The last day of which anything is done.
    Optional<LocalDate> lastDay(String job, RegionCode region);
}
