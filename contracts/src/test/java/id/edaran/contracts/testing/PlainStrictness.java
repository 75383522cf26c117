package id.edaran.contracts.testing;

import id.edaran.contracts.law.Matter;
import id.edaran.contracts.rule.MeetingForm;
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
import id.edaran.contracts.rule.Rule.WorkFromHome;
import id.edaran.contracts.rule.TestKind;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What "stricter" means, tried out: by counting people, hours and demands rather than by comparing fields.
final class PlainStrictness {
    /// More people than any random limit, so that what is limited shows.
    private static final int MANY = 200;

    private PlainStrictness() {}

    static boolean asksForMore(Rule lower, Rule higher, Matter matter) {
        if (!lower.getClass().equals(higher.getClass())) {
            return false;
        }
        return switch (lower) {
            case WorkFromHome a -> moreAtHome(a, (WorkFromHome) higher);
            case ShiftRotation a -> a.groups() > ((ShiftRotation) higher).groups();
            case DutyRoster a -> a.minimumOnDuty() > ((DutyRoster) higher).minimumOnDuty();
            case AttendanceReporting a -> narrower(moments(a), moments((AttendanceReporting) higher));
            case Reachability a -> a.recallable() && !((Reachability) higher).recallable();
            case EntryRequirement a -> moreAtTheDoor(a, (EntryRequirement) higher, matter);
            case GuestRestriction a -> {
                GuestRestriction b = (GuestRestriction) higher;
                yield matter.of() == Matter.Subject.GUESTS
                        ? !allowed(a.guests()) && allowed(b.guests())
                        : !allowed(a.inPersonEvents()) && allowed(b.inPersonEvents());
            }
            case GatheringLimit a -> a.maxParticipants() < ((GatheringLimit) higher).maxParticipants();
            case MeetingMode a -> {
                List<MeetingForm> strictestFirst =
                        List.of(MeetingForm.VIRTUAL, MeetingForm.HYBRID, MeetingForm.IN_PERSON);
                yield strictestFirst.indexOf(a.mode()) < strictestFirst.indexOf(((MeetingMode) higher).mode());
            }
            case ServiceDelivery a -> lessServed(a, (ServiceDelivery) higher, matter);
            case OccupancyLimit a -> fewer(a, (OccupancyLimit) higher);
            case RoutineDuty a -> a.everyDays() < ((RoutineDuty) higher).everyDays();
            case TravelIsolation a -> a.days() > ((TravelIsolation) higher).days();
            case ProtectiveEquipment a -> narrower(((ProtectiveEquipment) higher).items(), a.items());
            default -> false;
        };
    }

    /// Who is sent home in ever larger agencies. What must not be undercut is the percentage and the most
    /// who may stay; a minimum keeps an office running and is not held against a rule.
    private static boolean moreAtHome(WorkFromHome a, WorkFromHome b) {
        int mostOfA = 0;
        int mostOfB = 0;
        boolean sometimesFewer = false;
        for (int people = 0; people <= MANY; people++) {
            mostOfA = Math.max(mostOfA, onSite(a, people));
            mostOfB = Math.max(mostOfB, onSite(b, people));
            sometimesFewer = sometimesFewer || onSite(a, people) < onSite(b, people);
        }
        if (a.homePercent() == b.homePercent()) {
            return mostOfA <= mostOfB && sometimesFewer;
        }
        return a.homePercent() > b.homePercent() && mostOfA <= mostOfB;
    }

    private static int onSite(WorkFromHome rule, int people) {
        int atHome = 0;
        while (atHome * 100 < people * rule.homePercent()) {
            atHome++;
        }
        int onSite = people - atHome;
        if (rule.minimumOnSite() != null && onSite < rule.minimumOnSite()) {
            onSite = rule.minimumOnSite();
        }
        if (rule.maximumOnSite() != null && onSite > rule.maximumOnSite()) {
            onSite = rule.maximumOnSite();
        }
        return Math.min(onSite, people);
    }

    /// What may be left undone, and until when it may be done: the fewer of these, the stricter.
    private static Set<String> moments(AttendanceReporting rule) {
        Set<String> left = new HashSet<>();
        if (!rule.attendance()) {
            left.add("no attendance");
        }
        if (!rule.dailyReport()) {
            left.add("no report");
        }
        for (int hour = 0; hour < 24; hour++) {
            if (rule.deadline() == null || !LocalTime.of(hour, 0).isAfter(rule.deadline())) {
                left.add("at " + hour);
            }
        }
        return left;
    }

    private static boolean moreAtTheDoor(EntryRequirement a, EntryRequirement b, Matter matter) {
        return switch (matter.of()) {
            case ENTRY_TEST -> narrower(accepted(a.negativeTest()), accepted(b.negativeTest()));
            case ENTRY_QR_SCAN -> Objects.equals(a.qrScan(), true) && Objects.equals(b.qrScan(), false);
            case ENTRY_DOSES -> {
                int mine = a.vaccineDoses() == null ? 0 : a.vaccineDoses();
                int theirs = b.vaccineDoses() == null ? 0 : b.vaccineDoses();
                yield mine > theirs;
            }
            default -> false;
        };
    }

    private static boolean fewer(OccupancyLimit a, OccupancyLimit b) {
        if (a.maxPersons() != null && b.maxPersons() != null) {
            return a.maxPersons() < b.maxPersons();
        }
        if (a.percentOfCapacity() != null && b.percentOfCapacity() != null) {
            return a.percentOfCapacity() < b.percentOfCapacity();
        }
        // How many a percentage is depends on the site.
        return false;
    }

    /// Every kind and age of test that opens the door.
    private static Set<String> accepted(@Nullable NegativeTest test) {
        Set<String> accepted = new HashSet<>();
        for (TestKind kind : TestKind.values()) {
            for (int age = 0; test != null && age <= test.maxAgeHours(); age++) {
                if (test.kinds().isEmpty() || test.kinds().contains(kind)) {
                    accepted.add(kind + " " + age);
                }
            }
        }
        return accepted;
    }

    private static boolean lessServed(ServiceDelivery a, ServiceDelivery b, Matter matter) {
        return switch (matter.of()) {
            case SERVICE_CHANNELS -> narrower(a.channels(), b.channels());
            case SERVICE_HOURS -> narrower(open(a.hours()), open(b.hours()));
            case SERVICE_MATTERS -> narrower(a.essentialMatters(), b.essentialMatters());
            default -> false;
        };
    }

    private static Set<String> open(@Nullable OpeningHours hours) {
        Set<String> open = new HashSet<>();
        for (int hour = 0; hours != null && hour < 24; hour++) {
            LocalTime begins = LocalTime.of(hour, 0);
            if (!begins.isBefore(hours.opens()) && begins.isBefore(hours.closes())) {
                hours.days().forEach(day -> open.add(day + " " + begins));
            }
        }
        return open;
    }

    private static boolean narrower(Collection<?> some, Collection<?> more) {
        return more.containsAll(some) && !some.containsAll(more);
    }

    private static boolean allowed(@Nullable Boolean word) {
        return word == null || word;
    }
}
