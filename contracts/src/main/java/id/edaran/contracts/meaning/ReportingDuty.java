package id.edaran.contracts.meaning;

import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.rule.ReportingChannel;
import id.edaran.contracts.rule.Rule.AttendanceReporting;
import id.edaran.contracts.timeline.TimedRule;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// ATTENDANCE_REPORTING (rows BIT-5, BTG-6): what a person has to report of a day, on which channels and
/// until when.
///
/// @param channels those that count, in the order of their type; all of them where the rule names none
/// @param attendance whether to say that work has begun
/// @param dailyReport whether to say what was done
/// @param deadline last moment that is in time; where the rule names no hour, the end of the region's day
public record ReportingDuty(
        Ruling ruling, List<ReportingChannel> channels, boolean attendance, boolean dailyReport, Instant deadline) {
    public ReportingDuty {
        channels = List.copyOf(channels);
    }

    /// @return empty where no rule asks the person for anything
    public static Optional<ReportingDuty> of(RulesOfDay rules, PersonFacts person) {
        return rules.decide(Matter.ATTENDANCE_REPORTING, person).map(ruling -> of(rules, ruling));
    }

    /// Every deadline that some rule of the day sets, whomever it means.
    public static Set<Instant> deadlines(RulesOfDay rules) {
        return rules.inForce().stream()
                .map(TimedRule::rule)
                .filter(AttendanceReporting.class::isInstance)
                .map(AttendanceReporting.class::cast)
                .map(rule -> deadline(rules, rule))
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean accepts(ReportingChannel channel) {
        return channels.contains(channel);
    }

    /// Whether something that comes at an instant comes too late.
    public boolean isLate(Instant at) {
        return at.isAfter(deadline);
    }

    private static ReportingDuty of(RulesOfDay rules, Ruling ruling) {
        AttendanceReporting rule = (AttendanceReporting) ruling.winner().rule();
        return new ReportingDuty(
                ruling, channels(rule.channels()), rule.attendance(), rule.dailyReport(), deadline(rules, rule));
    }

    private static Instant deadline(RulesOfDay rules, AttendanceReporting rule) {
        return rule.deadline() == null
                ? rules.day()
                        .plusDays(1)
                        .atStartOfDay(rules.timeZone())
                        .toInstant()
                        .minusNanos(1)
                : rules.day().atTime(rule.deadline()).atZone(rules.timeZone()).toInstant();
    }

    private static List<ReportingChannel> channels(Collection<ReportingChannel> named) {
        return List.copyOf(named.isEmpty() ? EnumSet.allOf(ReportingChannel.class) : EnumSet.copyOf(named));
    }
}
