package id.edaran.roster.routines;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The days around a day on which something is due.
///
/// @param before the newest one before it; null where there is none
/// @param today whether it is one of them
/// @param next the first one after it; null where none is in sight
record DueDays(
        @Nullable LocalDate before, boolean today, @Nullable LocalDate next) {
    /// Nobody asks any more about what is further back, nor yet about what is further ahead.
    private static final int FARTHEST = 366;

    /// @param since nothing is looked for before this day
    /// @param ahead how many days are looked ahead
    static DueDays around(LocalDate on, LocalDate since, int ahead, Predicate<LocalDate> isDue) {
        LocalDate first = since.isBefore(on.minusDays(FARTHEST)) ? on.minusDays(FARTHEST) : since;
        LocalDate before = on.minusDays(1);
        while (!before.isBefore(first) && !isDue.test(before)) {
            before = before.minusDays(1);
        }
        Optional<LocalDate> next = on.plusDays(1)
                .datesUntil(on.plusDays(Math.min(ahead, FARTHEST) + 1L))
                .filter(isDue)
                .findFirst();
        return new DueDays(before.isBefore(first) ? null : before, isDue.test(on), next.orElse(null));
    }
}
