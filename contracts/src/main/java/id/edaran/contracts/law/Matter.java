package id.edaran.contracts.law;

import id.edaran.contracts.rule.ProtectionPlace;
import id.edaran.contracts.rule.RoutineDutyKind;
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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What two rules compete for: only rules of the same matter can beat each other.
///
/// @param of what the rule decides, such as where a person works or which test a door asks for
/// @param detail the one duty, place or service that it is about; empty where the matter has no parts
public record Matter(Subject of, String detail) {
    /// The kinds of matter.
    public enum Subject {
        ARRANGEMENT,
        DUTY_ROSTER,
        ATTENDANCE_REPORTING,
        REACHABILITY,
        ENTRY_TEST,
        ENTRY_QR_SCAN,
        ENTRY_DOSES,
        GUESTS,
        IN_PERSON_EVENTS,
        GATHERING,
        MEETING,
        SERVICE_CHANNELS,
        SERVICE_HOURS,
        SERVICE_MATTERS,
        SERVICE_LINKS,
        SERVICE_HOTLINE,
        OCCUPANCY,
        ROUTINE_DUTY,
        TRAVEL_ISOLATION,
        PROTECTIVE_EQUIPMENT,
        UNKNOWN
    }

    /// Where a person works on a day: WORK_FROM_HOME, WORK_ON_SITE and SHIFT_ROTATION compete for it.
    public static final Matter ARRANGEMENT = new Matter(Subject.ARRANGEMENT, "");

    public static final Matter ENTRY_TEST = new Matter(Subject.ENTRY_TEST, "");
    public static final Matter ENTRY_QR_SCAN = new Matter(Subject.ENTRY_QR_SCAN, "");
    public static final Matter ENTRY_DOSES = new Matter(Subject.ENTRY_DOSES, "");

    public static final Matter DUTY_ROSTER = new Matter(Subject.DUTY_ROSTER, "");
    public static final Matter ATTENDANCE_REPORTING = new Matter(Subject.ATTENDANCE_REPORTING, "");
    public static final Matter REACHABILITY = new Matter(Subject.REACHABILITY, "");
    public static final Matter GUESTS = new Matter(Subject.GUESTS, "");
    public static final Matter IN_PERSON_EVENTS = new Matter(Subject.IN_PERSON_EVENTS, "");
    public static final Matter GATHERING = new Matter(Subject.GATHERING, "");
    public static final Matter MEETING = new Matter(Subject.MEETING, "");
    public static final Matter OCCUPANCY = new Matter(Subject.OCCUPANCY, "");
    public static final Matter TRAVEL_ISOLATION = new Matter(Subject.TRAVEL_ISOLATION, "");

    /// Stands for every service in the detail of a service matter.
    public static final String EVERY_SERVICE = "*";

    /// The matters that a rule decides.
    public static Set<Matter> of(Rule rule) {
        return switch (rule) {
            case WorkFromHome home -> Set.of(ARRANGEMENT);
            case WorkOnSite site -> Set.of(ARRANGEMENT);
            case ShiftRotation shifts -> Set.of(ARRANGEMENT);
            case DutyRoster duty -> Set.of(DUTY_ROSTER);
            case AttendanceReporting reporting -> Set.of(ATTENDANCE_REPORTING);
            case Reachability reachability -> Set.of(REACHABILITY);
            case EntryRequirement requirement -> ofEntry(requirement);
            case GuestRestriction restriction -> ofGuests(restriction);
            case GatheringLimit limit -> Set.of(GATHERING);
            case MeetingMode mode -> Set.of(MEETING);
            case ServiceDelivery delivery -> ofService(delivery);
            case OccupancyLimit limit -> Set.of(OCCUPANCY);
            case RoutineDuty duty -> Set.of(of(duty.duty()));
            case TravelIsolation isolation -> Set.of(TRAVEL_ISOLATION);
            case ProtectiveEquipment equipment -> Set.of(of(equipment.at()));
            case UnknownRule unknown -> Set.of();
        };
    }

    /// Routine duties compete each with its own kind.
    public static Matter of(RoutineDutyKind duty) {
        return new Matter(Subject.ROUTINE_DUTY, duty.name());
    }

    /// Equipment competes place by place.
    public static Matter of(ProtectionPlace place) {
        return new Matter(Subject.PROTECTIVE_EQUIPMENT, place.name());
    }

    /// Whether two matters are one, or one of them is about every service and the other about one of them.
    public boolean meets(Matter other) {
        return of == other.of
                && (detail.equals(other.detail) || detail.equals(EVERY_SERVICE) || other.detail.equals(EVERY_SERVICE));
    }

    private static Set<Matter> ofEntry(EntryRequirement requirement) {
        Set<Matter> matters = new LinkedHashSet<>();
        if (requirement.negativeTest() != null) {
            matters.add(ENTRY_TEST);
        }
        if (requirement.qrScan() != null) {
            matters.add(ENTRY_QR_SCAN);
        }
        if (requirement.vaccineDoses() != null) {
            matters.add(ENTRY_DOSES);
        }
        return matters;
    }

    private static Set<Matter> ofGuests(GuestRestriction restriction) {
        Set<Matter> matters = new LinkedHashSet<>();
        if (restriction.guests() != null) {
            matters.add(GUESTS);
        }
        if (restriction.inPersonEvents() != null) {
            matters.add(IN_PERSON_EVENTS);
        }
        return matters;
    }

    private static Set<Matter> ofService(ServiceDelivery delivery) {
        List<Subject> fields = new ArrayList<>();
        if (!delivery.channels().isEmpty()) {
            fields.add(Subject.SERVICE_CHANNELS);
        }
        if (delivery.hours() != null) {
            fields.add(Subject.SERVICE_HOURS);
        }
        if (!delivery.essentialMatters().isEmpty()) {
            fields.add(Subject.SERVICE_MATTERS);
        }
        if (!delivery.links().isEmpty()) {
            fields.add(Subject.SERVICE_LINKS);
        }
        if (delivery.hotline() != null) {
            fields.add(Subject.SERVICE_HOTLINE);
        }
        List<String> services = delivery.services().isEmpty() ? List.of(EVERY_SERVICE) : delivery.services();
        Set<Matter> matters = new LinkedHashSet<>();
        for (Subject field : fields) {
            services.forEach(service -> matters.add(new Matter(field, service)));
        }
        return matters;
    }
}
