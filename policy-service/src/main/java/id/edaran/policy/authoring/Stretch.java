package id.edaran.policy.authoring;

import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.timeline.DatedAlertLevel;
import id.edaran.contracts.timeline.Timeline;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Days on end on which the same rules are in force at the same alert level.
///
/// @param until null for an open end
record Stretch(LocalDate from, @Nullable LocalDate until, RulesOfDay rules) {
    /// The stretches of a span of days, oldest first.
    static List<Stretch> of(Timeline timeline, LocalDate first, @Nullable LocalDate last) {
        TreeSet<LocalDate> beginnings = new TreeSet<>();
        beginnings.add(first);
        Stream.concat(
                        timeline.rules().stream()
                                .flatMap(timed -> timed.until() == null
                                        ? Stream.of(timed.from())
                                        : Stream.of(timed.from(), timed.until().plusDays(1))),
                        timeline.alertLevels().stream().map(DatedAlertLevel::from))
                .filter(day -> day.isAfter(first) && (last == null || !day.isAfter(last)))
                .forEach(beginnings::add);
        List<Stretch> stretches = new ArrayList<>();
        for (LocalDate beginning : beginnings) {
            LocalDate next = beginnings.higher(beginning);
            stretches.add(new Stretch(
                    beginning, next == null ? last : next.minusDays(1), RulesOfDay.of(timeline, beginning)));
        }
        return stretches;
    }

    /// The first days from Monday to Friday, at most so many. When units really work, and which days are holidays, is
    /// known to roster-service alone.
    List<LocalDate> weekdays(int most) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = from;
        while (days.size() < most && (until == null || !day.isAfter(until))) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                days.add(day);
            }
            day = day.plusDays(1);
        }
        return days;
    }
}
