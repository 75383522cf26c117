package id.edaran.checkin.gate;

import id.edaran.checkin.sites.Site;
import id.edaran.contracts.event.EntryDecided.Purpose;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.timeline.Timeline;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When a site closes for whoever is inside: a counter with its hours (row BTG-8), everything else at the end of the
/// site's own day.
final class Closing {
    private Closing() {}

    /// @param timeline of the site's region
    /// @param purpose for which somebody came; null where it is not known
    /// @param seen when the person was seen last
    static Instant of(Timeline timeline, Site site, @Nullable Purpose purpose, Instant seen) {
        RulesOfDay rules = RulesOfDay.at(timeline, seen);
        Instant midnight =
                rules.day().plusDays(1).atStartOfDay(rules.timeZone()).toInstant();
        return purpose != Purpose.SERVICE
                ? midnight
                : Stream.concat(
                                CounterHours.of(rules, site, seen).stream()
                                        .map(DoorCheck::validUntil)
                                        .filter(Objects::nonNull),
                                Stream.of(midnight))
                        .filter(end -> end.isAfter(seen))
                        .min(Instant::compareTo)
                        .orElse(midnight);
    }
}
