package id.edaran.contracts.rule;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One typed rule of a clause. What the types mean when they meet, count or end is decided in
/// `id.edaran.contracts.law`.
@JsonSerialize(using = RuleJson.Writer.class)
@JsonDeserialize(using = RuleJson.KeepingReader.class)
public sealed interface Rule {
    /// What every rule may carry.
    Terms terms();

    /// The word of the contract, such as `WORK_FROM_HOME`.
    String type();

    default Scope scope() {
        return terms().scope();
    }

    /// What every rule may carry beside its own fields.
    ///
    /// @param derogable a lower level may depart from the rule (BTG-4 item 7 against BTG-11)
    /// @param coordinatedBy code of the agency that watches over the rule (row BIT-7)
    record Terms(Scope scope, boolean derogable, @Nullable String coordinatedBy) {
        public static final Terms EVERYONE = new Terms(Scope.EVERYONE, false, null);

        public static Terms of(Scope scope) {
            return new Terms(scope, false, null);
        }
    }

    /// Per agency and working day ⌈n·p/100⌉ of the n people in scope stay at home (rows BIT-5, TSL-1, BTG-1).
    ///
    /// @param homePercent 0 to 100
    /// @param minimumOnSite people per agency who are on site at least, whatever the percentage
    /// @param maximumOnSite people per agency who are on site at most, whatever the percentage (row BTG-11)
    record WorkFromHome(
            Terms terms,
            int homePercent,
            @Nullable Integer minimumOnSite,
            @Nullable Integer maximumOnSite) implements Rule {
        @Override
        public String type() {
            return "WORK_FROM_HOME";
        }
    }

    /// Works as usual (rows TSL-2, TSL-4, BTG-2, BTG-4).
    record WorkOnSite(Terms terms) implements Rule {
        @Override
        public String type() {
            return "WORK_ON_SITE";
        }
    }

    /// Groups take turns in the office, each with people of every section (row BTG-5).
    ///
    /// @param daysPerTurn working days that a group stays before the next one comes
    record ShiftRotation(Terms terms, int groups, Grouping groupBy, int daysPerTurn) implements Rule {
        /// What is spread over all groups.
        public enum Grouping {
            SECTION
        }

        @Override
        public String type() {
            return "SHIFT_ROTATION";
        }
    }

    /// A counter keeps a duty roster (piket), drawn up by the agency head (row TSL-5).
    ///
    /// @param minimumOnDuty people per unit and working day
    record DutyRoster(
            Terms terms, int minimumOnDuty, @Nullable Delegate delegatedTo) implements Rule {
        /// Who draws the roster up.
        public enum Delegate {
            AGENCY_HEAD
        }

        @Override
        public String type() {
            return "DUTY_ROSTER";
        }
    }

    /// Attendance and daily work reports (rows BIT-5, BTG-6).
    ///
    /// @param deadline until when a day's report is due, in the region's time zone
    record AttendanceReporting(
            Terms terms,
            List<ReportingChannel> channels,
            boolean attendance,
            boolean dailyReport,
            @JsonFormat(pattern = "HH:mm") @Nullable LocalTime deadline)
            implements Rule {
        public AttendanceReporting {
            channels = List.copyOf(channels);
        }

        @Override
        public String type() {
            return "ATTENDANCE_REPORTING";
        }
    }

    /// People at home stay reachable and can be called in (row BTG-7).
    record Reachability(Terms terms, boolean recallable) implements Rule {
        @Override
        public String type() {
            return "REACHABILITY";
        }
    }

    /// What a door asks for; test, QR scan and doses compete separately (rows BIT-1, BIT-9).
    record EntryRequirement(
            Terms terms,
            SiteSelector sites,
            AppliesTo appliesTo,
            @Nullable NegativeTest negativeTest,
            @Nullable Boolean qrScan,
            @Nullable Integer vaccineDoses)
            implements Rule {
        @Override
        public String type() {
            return "ENTRY_REQUIREMENT";
        }
    }

    /// Whether officials receive guests and attend in person (row BIT-2).
    record GuestRestriction(
            Terms terms, @Nullable Boolean guests, @Nullable Boolean inPersonEvents) implements Rule {
        @Override
        public String type() {
            return "GUEST_RESTRICTION";
        }
    }

    /// @param maxParticipants 0 = none allowed (rows BIT-4, TSL-7)
    record GatheringLimit(Terms terms, int maxParticipants) implements Rule {
        @Override
        public String type() {
            return "GATHERING_LIMIT";
        }
    }

    /// How meetings are held (rows BIT-3, TSL-7).
    record MeetingMode(Terms terms, MeetingForm mode) implements Rule {
        @Override
        public String type() {
            return "MEETING_MODE";
        }
    }

    /// How public services are delivered; each service and each field competes by itself (rows TSL-6, TSL-8,
    /// BTG-8, BTG-9, BTG-11). Empty `services` means all.
    record ServiceDelivery(
            Terms terms,
            List<String> services,
            List<ServiceChannel> channels,
            @Nullable OpeningHours hours,
            List<String> essentialMatters,
            List<String> links,
            @Nullable String hotline)
            implements Rule {
        public ServiceDelivery {
            services = List.copyOf(services);
            channels = List.copyOf(channels);
            essentialMatters = List.copyOf(essentialMatters);
            links = List.copyOf(links);
        }

        @Override
        public String type() {
            return "SERVICE_DELIVERY";
        }
    }

    /// How many may be inside a site; exactly one of the two numbers is set (row BTG-10).
    record OccupancyLimit(
            Terms terms,
            SiteSelector sites,
            @Nullable Integer maxPersons,
            @Nullable Integer percentOfCapacity) implements Rule {
        @Override
        public String type() {
            return "OCCUPANCY_LIMIT";
        }
    }

    /// A duty that returns every few days (row BIT-6).
    record RoutineDuty(Terms terms, RoutineDutyKind duty, int everyDays) implements Rule {
        @Override
        public String type() {
            return "ROUTINE_DUTY";
        }
    }

    /// Whoever comes back from another region reports and isolates (row BTG-12).
    ///
    /// @param reportTo name of the place to report to
    /// @param days calendar days of isolation, counted from the return
    record TravelIsolation(Terms terms, @Nullable String reportTo, int days) implements Rule {
        @Override
        public String type() {
            return "TRAVEL_ISOLATION";
        }
    }

    /// Masks, gloves, sanitiser, a place to wash hands (rows TSL-6, BTG-13).
    record ProtectiveEquipment(Terms terms, List<String> items, ProtectionPlace at) implements Rule {
        public ProtectiveEquipment {
            items = List.copyOf(items);
        }

        @Override
        public String type() {
            return "PROTECTIVE_EQUIPMENT";
        }
    }

    /// A rule of a type, or with words, that this version does not know yet: kept and shown, applied by nobody here.
    ///
    /// @param raw the rule as it came, to be passed on unchanged
    record UnknownRule(String type, JsonNode raw) implements Rule {
        @Override
        public Terms terms() {
            return Terms.EVERYONE;
        }
    }
}
