package id.edaran.roster.rostering;

import id.edaran.contracts.law.Law;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.Principle;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.timeline.Numbering;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.rostering.Workforce.Member;
import id.edaran.roster.rostering.Workforce.Swap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Explains a day by the clauses that it follows from. Nothing of it is stored: the same rules give the same
/// reasons.
public final class Explanation {
    private Explanation() {}

    /// @param timeline null while the region has none
    /// @param letter what the roster has for the day, see [DayLetters]
    public static List<Reason> because(@Nullable Timeline timeline, PersonFacts person, LocalDate day, char letter) {
        return switch (letter) {
            // No rule makes a holiday: the calendar does.
            case DayLetters.OFF -> List.of(Reason.DEFAULT);
            case DayLetters.ISOLATION, DayLetters.LEAVE -> List.of(Reason.ABSENCE);
            case DayLetters.DUTY ->
                decided(timeline, person, day, Matter.DUTY_ROSTER).map(List::of).orElse(List.of(Reason.PIN));
            case DayLetters.RECALLED ->
                decided(timeline, person, day, Matter.REACHABILITY)
                        .map(List::of)
                        .orElse(List.of(Reason.RECALL));
            default -> arranged(timeline, person, day);
        };
    }

    /// The same for somebody of a workforce, with the swap of duty that changed their day.
    ///
    /// @param swaps of the workforce
    static List<Reason> because(
            @Nullable Timeline timeline, Member member, LocalDate day, char letter, List<Swap> swaps) {
        List<Reason> because = because(timeline, member.facts(), day, letter);
        return swaps.reversed().stream()
                .filter(swap -> swapped(swap, member.employee(), day, letter))
                .findFirst()
                .map(swap -> Stream.concat(because.stream(), Stream.of(Reason.ofSwap(swap.id())))
                        .toList())
                .orElse(because);
    }

    private static boolean swapped(Swap swap, EmployeeId employee, LocalDate day, char letter) {
        return (letter == DayLetters.DUTY && employee.equals(swap.taker(day)))
                || (letter == DayLetters.HOME && employee.equals(swap.giver(day)));
    }

    private static Optional<Reason> decided(
            @Nullable Timeline timeline, PersonFacts person, LocalDate day, Matter matter) {
        return timeline == null
                ? Optional.empty()
                : Winners.decide(timeline.inForceOn(day), matter, person, timeline.alertLevelOn(day))
                        .map(ruling -> reason(ruling, day));
    }

    private static List<Reason> arranged(@Nullable Timeline timeline, PersonFacts person, LocalDate day) {
        if (timeline == null) {
            return List.of(Reason.DEFAULT);
        }
        Optional<Reason> ruled = decided(timeline, person, day, Matter.ARRANGEMENT);
        if (ruled.isPresent()) {
            return List.of(ruled.get());
        }
        // The one that would count, had it not been for the exception.
        return Law.decide(
                        Law.excepting(timeline.inForceOn(day), Matter.ARRANGEMENT, person, timeline.alertLevelOn(day)),
                        Matter.ARRANGEMENT)
                .map(excepting -> List.of(reason(excepting.winner(), day, Principle.EXCEPTION, null)))
                .orElse(List.of(Reason.DEFAULT));
    }

    private static Reason reason(Ruling ruling, LocalDate day) {
        List<Reason.Overruled> over = ruling.overruled().stream()
                .map(loser -> new Reason.Overruled(
                        loser.rule().circular(),
                        loser.rule().numberedOn(day).number(),
                        loser.rule().clause(),
                        loser.rule().rule().type(),
                        loser.principle()))
                .toList();
        return reason(ruling.winner(), day, ruling.principle(), over.isEmpty() ? null : over);
    }

    private static Reason reason(
            TimedRule rule, LocalDate day, @Nullable Principle principle, @Nullable List<Reason.Overruled> over) {
        Numbering numbering = rule.numberedOn(day);
        return new Reason(
                rule.circular(),
                numbering.number(),
                numbering.revision(),
                rule.clause(),
                rule.rule().type(),
                principle,
                over);
    }
}
