package id.edaran.contracts.meaning;

import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.OfficeFacts;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.rule.RoutineDutyKind;
import id.edaran.contracts.rule.Rule.RoutineDuty;
import id.edaran.contracts.timeline.Timeline;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// ROUTINE_DUTY (row BIT-6): a duty that returns every few calendar days.
///
/// It is due on the first day of the rule and then every so many days, through prolongations and amendments
/// that restate it. Evidence of a day settles every due day up to that one; what comes early does not move
/// those that follow.
///
/// @param everyDays calendar days from one due day to the next
/// @param startedOn the first due day
public record DutySchedule(Ruling ruling, RoutineDutyKind duty, int everyDays, LocalDate startedOn) {
    /// The duties of an agency or a unit, in the order of their kinds. A rule whose scope asks for
    /// something of people is not found this way.
    public static List<DutySchedule> of(RulesOfDay rules, OfficeFacts office) {
        return schedules(matter -> rules.decide(matter, office));
    }

    /// The duties that concern a person, such as being tested.
    public static List<DutySchedule> of(RulesOfDay rules, PersonFacts person) {
        return schedules(matter -> rules.decide(matter, person));
    }

    /// The days of a range on which an office has to do a duty: those due by the rule that counts on that
    /// very day.
    public static List<LocalDate> dueDays(
            Timeline timeline, OfficeFacts office, RoutineDutyKind duty, LocalDate from, LocalDate until) {
        return from.datesUntil(until.plusDays(1))
                .filter(day -> RulesOfDay.of(timeline, day)
                        .decide(Matter.of(duty), office)
                        .map(ruling -> of(ruling, duty).isDueOn(day))
                        .orElse(false))
                .toList();
    }

    public boolean isDueOn(LocalDate day) {
        return !isOutside(day) && daysSinceStart(day) % everyDays == 0;
    }

    /// The newest due day that is not after a day; empty before the first.
    public Optional<LocalDate> lastDueOn(LocalDate day) {
        LocalDate until = ruling.winner().until();
        LocalDate newest = until != null && day.isAfter(until) ? until : day;
        return newest.isBefore(startedOn)
                ? Optional.empty()
                : Optional.of(newest.minusDays(daysSinceStart(newest) % everyDays));
    }

    /// The next due day after the last evidence; empty where the rule ends before.
    ///
    /// @param lastEvidence the newest day for which there is evidence; null for none
    public Optional<LocalDate> nextDueAfter(@Nullable LocalDate lastEvidence) {
        if (lastEvidence == null || lastEvidence.isBefore(startedOn)) {
            return Optional.of(startedOn);
        }
        LocalDate next = lastEvidence.plusDays(everyDays - daysSinceStart(lastEvidence) % everyDays);
        return isOutside(next) ? Optional.empty() : Optional.of(next);
    }

    private boolean isOutside(LocalDate day) {
        LocalDate until = ruling.winner().until();
        return day.isBefore(startedOn) || (until != null && day.isAfter(until));
    }

    private long daysSinceStart(LocalDate day) {
        return ChronoUnit.DAYS.between(startedOn, day);
    }

    private static List<DutySchedule> schedules(Function<Matter, Optional<Ruling>> decide) {
        return Arrays.stream(RoutineDutyKind.values())
                .flatMap(duty -> decide.apply(Matter.of(duty)).map(ruling -> of(ruling, duty)).stream())
                .toList();
    }

    private static DutySchedule of(Ruling ruling, RoutineDutyKind duty) {
        RoutineDuty rule = (RoutineDuty) ruling.winner().rule();
        return new DutySchedule(ruling, duty, rule.everyDays(), ruling.winner().startedOn());
    }
}
