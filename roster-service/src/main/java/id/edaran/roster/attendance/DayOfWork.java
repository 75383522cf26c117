package id.edaran.roster.attendance;

import id.edaran.contracts.event.AttendanceRecorded.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The day of work that a departure or a report belongs to. Who works through midnight leaves the day on
/// which they came; who forgot to say that they left begins the next day afresh all the same.
final class DayOfWork {
    /// From coming to going nobody works longer than that; afterwards an exit that was forgotten is
    /// forgotten for good.
    private static final Duration LONGEST_DAY = Duration.ofHours(16);

    private DayOfWork() {}

    /// @param today the region's calendar day at the instant
    /// @param ofYesterday marks that count for the day before
    /// @param ofToday marks that count for today
    static LocalDate at(Instant at, LocalDate today, Collection<Mark> ofYesterday, Collection<Mark> ofToday) {
        boolean cameToday = ofToday.stream()
                .anyMatch(mark -> mark.kind() == Kind.ARRIVAL && !mark.at().isAfter(at));
        Optional<Mark> last =
                ofYesterday.stream().filter(mark -> !mark.at().isAfter(at)).max(Comparator.comparing(Mark::at));
        boolean stillThere = last.filter(mark -> mark.kind() == Kind.ARRIVAL)
                .filter(mark -> !mark.at().plus(LONGEST_DAY).isBefore(at))
                .isPresent();
        return stillThere && !cameToday ? today.minusDays(1) : today;
    }
}
