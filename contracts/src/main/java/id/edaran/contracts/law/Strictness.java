package id.edaran.contracts.law;

import id.edaran.contracts.rule.NegativeTest;
import id.edaran.contracts.rule.OpeningHours;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Rule.AttendanceReporting;
import id.edaran.contracts.rule.Rule.DutyRoster;
import id.edaran.contracts.rule.Rule.EntryRequirement;
import id.edaran.contracts.rule.Rule.GatheringLimit;
import id.edaran.contracts.rule.Rule.GuestRestriction;
import id.edaran.contracts.rule.Rule.MeetingMode;
import id.edaran.contracts.rule.Rule.OccupancyLimit;
import id.edaran.contracts.rule.Rule.ProtectiveEquipment;
import id.edaran.contracts.rule.Rule.Reachability;
import id.edaran.contracts.rule.Rule.RoutineDuty;
import id.edaran.contracts.rule.Rule.ServiceDelivery;
import id.edaran.contracts.rule.Rule.ShiftRotation;
import id.edaran.contracts.rule.Rule.TravelIsolation;
import id.edaran.contracts.rule.Rule.UnknownRule;
import id.edaran.contracts.rule.Rule.WorkFromHome;
import id.edaran.contracts.rule.Rule.WorkOnSite;
import id.edaran.contracts.rule.TestKind;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whether a rule of a lower level asks for more of the same than one above it: more at home, fewer people, a fresher
/// test, more doses. Such a rule may replace the higher one.
final class Strictness {
    private Strictness() {}

    /// Rules of different types are never comparable.
    static boolean stricter(Rule lower, Rule higher, Matter matter) {
        return switch (lower) {
            case WorkFromHome a -> higher instanceof WorkFromHome b && moreAtHome(a, b);
            case WorkOnSite a -> false;
            case ShiftRotation a -> higher instanceof ShiftRotation b && a.groups() > b.groups();
            case DutyRoster a -> higher instanceof DutyRoster b && a.minimumOnDuty() > b.minimumOnDuty();
            case AttendanceReporting a -> higher instanceof AttendanceReporting b && moreReporting(a, b);
            case Reachability a -> higher instanceof Reachability b && a.recallable() && !b.recallable();
            case EntryRequirement a -> higher instanceof EntryRequirement b && askedMore(a, b, matter);
            case GuestRestriction a -> higher instanceof GuestRestriction b && refusesMore(a, b, matter);
            case GatheringLimit a -> higher instanceof GatheringLimit b && a.maxParticipants() < b.maxParticipants();
            case MeetingMode a -> higher instanceof MeetingMode b && a.mode().compareTo(b.mode()) < 0;
            case ServiceDelivery a -> higher instanceof ServiceDelivery b && narrowerService(a, b, matter);
            case OccupancyLimit a -> higher instanceof OccupancyLimit b && fewerInside(a, b);
            case RoutineDuty a -> higher instanceof RoutineDuty b && a.everyDays() < b.everyDays();
            case TravelIsolation a -> higher instanceof TravelIsolation b && a.days() > b.days();
            case ProtectiveEquipment a ->
                higher instanceof ProtectiveEquipment b
                        && a.items().size() > b.items().size()
                        && a.items().containsAll(b.items());
            case UnknownRule a -> false;
        };
    }

    /// A higher percentage, unless it would let more people stay than the higher rule does at most. What must stay at
    /// least keeps an office running and makes no rule laxer.
    private static boolean moreAtHome(WorkFromHome lower, WorkFromHome higher) {
        if (mostOnSite(lower) > mostOnSite(higher)) {
            return false;
        }
        if (lower.homePercent() != higher.homePercent()) {
            return lower.homePercent() > higher.homePercent();
        }
        return mostOnSite(lower) < mostOnSite(higher) || leastOnSite(lower) < leastOnSite(higher);
    }

    private static int mostOnSite(WorkFromHome rule) {
        int most = Objects.requireNonNullElse(rule.maximumOnSite(), Integer.MAX_VALUE);
        return rule.homePercent() == 100 ? leastOnSite(rule) : most;
    }

    private static int leastOnSite(WorkFromHome rule) {
        int least = Objects.requireNonNullElse(rule.minimumOnSite(), 0);
        int most = Objects.requireNonNullElse(rule.maximumOnSite(), Integer.MAX_VALUE);
        return rule.homePercent() == 0 ? most : Math.min(least, most);
    }

    /// More to report, or sooner, and in neither respect laxer.
    private static boolean moreReporting(AttendanceReporting lower, AttendanceReporting higher) {
        boolean asksAllOfIt =
                (lower.attendance() || !higher.attendance()) && (lower.dailyReport() || !higher.dailyReport());
        boolean asksMore =
                (lower.attendance() && !higher.attendance()) || (lower.dailyReport() && !higher.dailyReport());
        LocalTime due = Objects.requireNonNullElse(lower.deadline(), LocalTime.MAX);
        LocalTime wasDue = Objects.requireNonNullElse(higher.deadline(), LocalTime.MAX);
        return asksAllOfIt && !due.isAfter(wasDue) && (asksMore || due.isBefore(wasDue));
    }

    private static boolean askedMore(EntryRequirement lower, EntryRequirement higher, Matter matter) {
        return switch (matter.of()) {
            case ENTRY_TEST -> fresherTest(lower.negativeTest(), higher.negativeTest());
            case ENTRY_QR_SCAN -> Boolean.TRUE.equals(lower.qrScan()) && !Boolean.TRUE.equals(higher.qrScan());
            case ENTRY_DOSES ->
                Objects.requireNonNullElse(lower.vaccineDoses(), 0)
                        > Objects.requireNonNullElse(higher.vaccineDoses(), 0);
            default -> false;
        };
    }

    /// Fresher, or accepting fewer kinds, and in neither respect laxer.
    private static boolean fresherTest(@Nullable NegativeTest lower, @Nullable NegativeTest higher) {
        if (lower == null || higher == null) {
            return false;
        }
        List<TestKind> every = List.of(TestKind.values());
        List<TestKind> lowerKinds = lower.kinds().isEmpty() ? every : lower.kinds();
        List<TestKind> higherKinds = higher.kinds().isEmpty() ? every : higher.kinds();
        boolean noLaxer = lower.maxAgeHours() <= higher.maxAgeHours() && higherKinds.containsAll(lowerKinds);
        return noLaxer && (lower.maxAgeHours() < higher.maxAgeHours() || lowerKinds.size() < higherKinds.size());
    }

    private static boolean refusesMore(GuestRestriction lower, GuestRestriction higher, Matter matter) {
        return matter.of() == Matter.Subject.GUESTS
                ? Boolean.FALSE.equals(lower.guests()) && Boolean.TRUE.equals(higher.guests())
                : Boolean.FALSE.equals(lower.inPersonEvents()) && Boolean.TRUE.equals(higher.inPersonEvents());
    }

    /// Fewer hours, channels or matters are the stricter ones; links and hotlines have no order.
    private static boolean narrowerService(ServiceDelivery lower, ServiceDelivery higher, Matter matter) {
        return switch (matter.of()) {
            case SERVICE_HOURS -> withinHours(lower.hours(), higher.hours());
            case SERVICE_CHANNELS -> fewer(lower.channels(), higher.channels());
            case SERVICE_MATTERS -> fewer(lower.essentialMatters(), higher.essentialMatters());
            default -> false;
        };
    }

    private static boolean withinHours(@Nullable OpeningHours lower, @Nullable OpeningHours higher) {
        return lower != null
                && higher != null
                && higher.days().containsAll(lower.days())
                && !lower.opens().isBefore(higher.opens())
                && !lower.closes().isAfter(higher.closes())
                && (lower.days().size() < higher.days().size()
                        || Duration.between(lower.opens(), lower.closes())
                                        .compareTo(Duration.between(higher.opens(), higher.closes()))
                                < 0);
    }

    private static <T> boolean fewer(List<T> lower, List<T> higher) {
        return lower.size() < higher.size() && higher.containsAll(lower);
    }

    private static boolean fewerInside(OccupancyLimit lower, OccupancyLimit higher) {
        if (lower.maxPersons() != null && higher.maxPersons() != null) {
            return lower.maxPersons() < higher.maxPersons();
        }
        return lower.percentOfCapacity() != null
                && higher.percentOfCapacity() != null
                && lower.percentOfCapacity() < higher.percentOfCapacity();
    }
}
