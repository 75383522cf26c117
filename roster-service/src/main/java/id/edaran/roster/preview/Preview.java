package id.edaran.roster.preview;

import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.event.RosterRecomputed.Conflict;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.Reason;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a draft would change in the rosters of the horizon, were it published now.
///
/// @param circular the draft's id, which its reasons carry
/// @param agencies whose rosters its rules can change, by code
public record Preview(String circular, List<RegionDays> regions, List<AgencyPreview> agencies) {
    public Preview {
        regions = List.copyOf(regions);
        agencies = agencies.stream()
                .sorted(Comparator.comparing(AgencyPreview::agency))
                .toList();
    }

    /// The days of a region that were compared, both inclusive.
    ///
    /// @param policyVersion of the timeline whose rosters are in force
    /// @param settled whether these follow everything that is decided; what is still on its way would else be among
    ///     the changes
    public record RegionDays(RegionCode region, long policyVersion, LocalDate from, LocalDate until, boolean settled) {}

    /// An agency whose rosters were compared.
    ///
    /// @param changed how many people have days that change
    /// @param days those on which somebody's day changes
    /// @param people whose days change, by id; empty unless they were asked for
    /// @param counters that fall below what they need, or further below
    /// @param conflicts that the rosters in force do not have
    /// @param conflictsGone how many of these have no longer
    public record AgencyPreview(
            AgencyCode agency,
            RegionCode region,
            int changed,
            List<DayChange> days,
            List<PersonChange> people,
            List<CounterGap> counters,
            List<UnitConflict> conflicts,
            int conflictsGone) {
        public AgencyPreview {
            days = List.copyOf(days);
            people = List.copyOf(people);
            counters = List.copyOf(counters);
            conflicts = List.copyOf(conflicts);
        }
    }

    /// A day of an agency.
    ///
    /// @param changed how many people's day changes
    /// @param before how many people have each assignment in the rosters in force
    public record DayChange(
            LocalDate date, int changed, Map<Assignment, Integer> before, Map<Assignment, Integer> after) {
        public DayChange {
            before = Collections.unmodifiableMap(new TreeMap<>(before));
            after = Collections.unmodifiableMap(new TreeMap<>(after));
        }
    }

    /// The days of somebody that change.
    public record PersonChange(EmployeeId employee, UnitCode unit, List<Change> days) {
        public PersonChange {
            days = List.copyOf(days);
        }
    }

    /// @param before null where no roster in force has the person
    /// @param because why it would be so
    public record Change(LocalDate date, @Nullable Assignment before, Assignment after, List<Reason> because) {
        public Change {
            because = List.copyOf(because);
        }
    }

    /// A counter on a working day.
    ///
    /// @param onSite people who would be there, of those who are to keep it manned
    /// @param minimum how many it needs
    /// @param before how many of the same people are there by the rosters in force
    /// @param rule the duty roster that asks for the minimum; null where it needs somebody as every counter does
    public record CounterGap(
            UnitCode unit,
            LocalDate date,
            int onSite,
            int minimum,
            int before,
            @Nullable TimedRule rule) {}

    public record UnitConflict(UnitCode unit, Conflict conflict) {}
}
