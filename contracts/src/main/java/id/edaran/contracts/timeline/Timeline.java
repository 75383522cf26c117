package id.edaran.contracts.timeline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.edaran.contracts.rule.AlertLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// Every rule of a region and of the regions above it, past, present and future; the data of
/// `id.edaran.rules.changed.v1`.
///
/// @param region code of the region
/// @param version grows with every change of the region; a consumer ignores what is not newer than what it has
/// @param timeZone the region's own; its calendar days are the days of the rules
/// @param publishedAt when this version came to be
/// @param alertLevels the region's own, oldest first
/// @param rules in the order in which their circulars were published, then by clause and rule
public record Timeline(
        String region,
        long version,
        ZoneId timeZone,
        Instant publishedAt,
        List<DatedAlertLevel> alertLevels,
        List<TimedRule> rules) {
    public Timeline {
        alertLevels = List.copyOf(alertLevels);
        rules = List.copyOf(rules);
    }

    public List<TimedRule> inForceOn(LocalDate day) {
        return rules.stream().filter(rule -> rule.inForceOn(day)).toList();
    }

    public AlertLevel alertLevelOn(LocalDate day) {
        AlertLevel level = AlertLevel.NONE;
        for (DatedAlertLevel dated : alertLevels) {
            if (!dated.from().isAfter(day)) {
                level = dated.level();
            }
        }
        return level;
    }

    /// The region's calendar day at an instant.
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, timeZone);
    }

    @JsonIgnore
    public boolean isEmpty() {
        return rules.isEmpty();
    }
}
