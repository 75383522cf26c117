package id.edaran.contracts.testing;

import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.timeline.DatedAlertLevel;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// Timelines of tests.
public final class Timelines {
    public static final ZoneId MAKASSAR = ZoneId.of("Asia/Makassar");

    private Timelines() {}

    /// Bontang's, without an alert level.
    public static Timeline of(TimedRule... rules) {
        return in(MAKASSAR, rules);
    }

    public static Timeline in(ZoneId zone, TimedRule... rules) {
        return new Timeline("64.74", 1, zone, Instant.EPOCH, List.of(), List.of(rules));
    }

    /// The same with an alert level from a day on.
    public static Timeline alerted(Timeline timeline, String from, AlertLevel level) {
        return new Timeline(
                timeline.region(),
                timeline.version(),
                timeline.timeZone(),
                timeline.publishedAt(),
                List.of(new DatedAlertLevel(LocalDate.parse(from), level)),
                timeline.rules());
    }
}
