package id.edaran.contracts.law;

import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The rules in force on one calendar day of a region, with what the law has to know of that day. Whoever
/// asks about many people or sites makes it once.
///
/// @param timeZone the region's own
/// @param alertLevel the region's on that day (row BIT-8)
public record RulesOfDay(LocalDate day, ZoneId timeZone, AlertLevel alertLevel, List<TimedRule> inForce) {
    public RulesOfDay {
        inForce = List.copyOf(inForce);
    }

    public static RulesOfDay of(Timeline timeline, LocalDate day) {
        return new RulesOfDay(day, timeline.timeZone(), timeline.alertLevelOn(day), timeline.inForceOn(day));
    }

    /// The rules of the region's calendar day at an instant.
    public static RulesOfDay at(Timeline timeline, Instant instant) {
        return of(timeline, timeline.dayOf(instant));
    }

    /// The same day with some of its rules only.
    public RulesOfDay only(Predicate<TimedRule> meant) {
        return new RulesOfDay(
                day, timeZone, alertLevel, inForce.stream().filter(meant).toList());
    }

    /// What decides a matter for a person; empty where no rule speaks.
    public Optional<Ruling> decide(Matter matter, PersonFacts person) {
        return Law.decide(Law.reaching(inForce, matter, person, alertLevel), matter);
    }

    /// What decides a matter for an office; empty where no rule speaks.
    public Optional<Ruling> decide(Matter matter, OfficeFacts office) {
        return Law.decide(Law.reaching(inForce, matter, office, alertLevel), matter);
    }

    /// What decides a matter for a site, or for somebody at its door; empty where no rule speaks.
    ///
    /// @param staff facts of whoever comes as staff; null for visitors, and where they are not known
    public Optional<Ruling> decide(Matter matter, SiteFacts site, @Nullable PersonFacts staff) {
        return Law.decide(Law.reaching(inForce, matter, site, staff, alertLevel), matter);
    }
}
