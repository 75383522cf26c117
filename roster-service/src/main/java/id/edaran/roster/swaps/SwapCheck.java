package id.edaran.roster.swaps;

import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.swaps.Objection.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Decides whether two people may take each other's duty: a pure function of their two days. Who gives a
/// duty away is drawn for it and goes back to where the rules have them; who takes it is at home and could
/// have been drawn by the same duty roster. So on both days as many people are on duty, on site and at home
/// as before.
final class SwapCheck {
    private SwapCheck() {}

    /// Somebody's day as the rules and decisions have it now.
    ///
    /// @param assignment null where no roster has them on that day
    /// @param pinned whether the agency head named them for duty
    /// @param duty the duty roster that is for them; null for none
    record Day(
            EmployeeId employee,
            @Nullable Assignment assignment,
            boolean pinned,
            @Nullable TimedRule duty) {}

    /// What one gives away and the other takes.
    record Handover(LocalDate date, Day giver, Day taker) {}

    /// @param today the region's
    /// @param last day of the roster
    /// @return all that stands against it; empty where nothing does
    static List<Objection> objections(LocalDate today, LocalDate last, List<Handover> handovers) {
        List<Objection> objections = new ArrayList<>();
        for (Handover handover : handovers) {
            LocalDate date = handover.date();
            if (date.isBefore(today)) {
                objections.add(new Objection(Kind.PAST_DAY, handover.giver().employee(), date, null));
            } else if (date.isAfter(last)) {
                objections.add(
                        new Objection(Kind.BEYOND_ROSTER, handover.giver().employee(), date, null));
            } else {
                check(handover, objections);
            }
        }
        return objections;
    }

    private static void check(Handover handover, List<Objection> objections) {
        Day giver = handover.giver();
        Day taker = handover.taker();
        Kind ofGiver = decided(giver);
        if (ofGiver == null && giver.assignment() != Assignment.DUTY) {
            ofGiver = Kind.NOT_ON_DUTY;
        }
        if (ofGiver != null) {
            objections.add(new Objection(ofGiver, giver.employee(), handover.date(), null));
        }
        Kind ofTaker = decided(taker);
        if (ofTaker != null) {
            objections.add(new Objection(ofTaker, taker.employee(), handover.date(), null));
            return;
        }
        Kind byRule = byRule(giver, taker);
        if (byRule != null) {
            objections.add(new Objection(byRule, taker.employee(), handover.date(), giver.duty()));
        }
    }

    /// Whether something stands above every rule.
    private static @Nullable Kind decided(Day day) {
        if (day.pinned()) {
            return Kind.PINNED;
        }
        return switch (day.assignment()) {
            case ISOLATION, LEAVE, ABSENT -> Kind.ABSENT;
            case RECALLED -> Kind.RECALLED;
            case null -> Kind.OTHER_UNIT;
            case ON_SITE, HOME, SHIFT, DUTY, OFF -> null;
        };
    }

    private static @Nullable Kind byRule(Day giver, Day taker) {
        if (taker.assignment() == Assignment.DUTY) {
            return Kind.TWICE;
        }
        if (giver.assignment() != Assignment.DUTY) {
            return null;
        }
        if (!Objects.equals(giver.duty(), taker.duty())) {
            return Kind.NOT_IN_SCOPE;
        }
        return taker.assignment() == Assignment.HOME ? null : Kind.MINIMUM_ON_DUTY;
    }
}
