package id.edaran.roster.rostering;

import id.edaran.roster.directory.UnitCode;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What rosters of earlier say, and for which days a new one is planned as a whole.
///
/// @param past for each unit the stored days that are history
/// @param previous for each unit the roster that was stored at the region's last midnight: what is
///     counted as a change, so that several changes of one day leave no trace of their order
/// @param planned the window that is planned as a whole; null where days are only worked out one after
///     another
public record Earlier(
        Map<UnitCode, StoredDays> past,
        Map<UnitCode, StoredDays> previous,
        @Nullable Window planned) {
    static final Earlier NOTHING = new Earlier(Map.of(), Map.of(), null);

    public Earlier {
        past = Map.copyOf(past);
        previous = Map.copyOf(previous);
    }

    /// Both days inclusive; at most 62 days.
    public record Window(LocalDate from, LocalDate until) {
        boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    StoredDays pastOf(UnitCode unit) {
        return past.getOrDefault(unit, StoredDays.NONE);
    }

    StoredDays previousOf(UnitCode unit) {
        return previous.getOrDefault(unit, StoredDays.NONE);
    }
}
