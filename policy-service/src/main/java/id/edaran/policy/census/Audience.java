package id.edaran.policy.census;

import id.edaran.contracts.law.Matter;
import id.edaran.contracts.rule.Rule;
import java.util.Set;

/// Of whom the law is asked in a matter.
public enum Audience {
    /// People, each of whose facts is known.
    PEOPLE,
    /// People, units, officials and agencies; of some of them little is known.
    ANYBODY,
    /// Whoever comes to a site: staff whose facts are known, staff whose facts are not, and visitors.
    DOOR;

    public static Audience of(Matter.Subject subject) {
        return switch (subject) {
            case ARRANGEMENT, DUTY_ROSTER, ATTENDANCE_REPORTING, REACHABILITY -> PEOPLE;
            case GUESTS,
                    IN_PERSON_EVENTS,
                    GATHERING,
                    MEETING,
                    SERVICE_CHANNELS,
                    SERVICE_HOURS,
                    SERVICE_MATTERS,
                    SERVICE_LINKS,
                    SERVICE_HOTLINE,
                    ROUTINE_DUTY,
                    TRAVEL_ISOLATION,
                    PROTECTIVE_EQUIPMENT,
                    UNKNOWN -> ANYBODY;
            case ENTRY_TEST, ENTRY_QR_SCAN, ENTRY_DOSES, OCCUPANCY -> DOOR;
        };
    }

    /// Whether a rule is about people, each of whose facts is known, and about nothing else.
    public static boolean isPeople(Rule rule) {
        Set<Matter> matters = Matter.of(rule);
        return !matters.isEmpty() && matters.stream().allMatch(matter -> of(matter.of()) == PEOPLE);
    }
}
