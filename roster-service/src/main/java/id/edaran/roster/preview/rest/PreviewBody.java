package id.edaran.roster.preview.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.event.RosterRecomputed.Conflict.Cited;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.roster.preview.Preview;
import id.edaran.roster.preview.Preview.AgencyPreview;
import id.edaran.roster.preview.Preview.Change;
import id.edaran.roster.preview.Preview.CounterGap;
import id.edaran.roster.preview.Preview.PersonChange;
import id.edaran.roster.preview.Preview.UnitConflict;
import id.edaran.support.rest.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A preview as it is answered.
///
/// @param circular the draft's id, as it stands in reasons and conflicts
/// @param regions that the draft reaches
/// @param agencies in which somebody's day changes, by code
/// @param counters that fall below what they need, or further below; at most [#MOST]
/// @param conflicts that the rosters in force do not have; at most [#MOST]
/// @param people whose days change; only where an agency is asked for
record PreviewBody(
        String circular,
        List<RegionView> regions,
        Totals totals,
        List<AgencyView> agencies,
        List<CounterView> counters,
        List<ConflictView> conflicts,
        @Nullable Page<PersonView> people) {
    /// Entries of a list without pages; the totals count all.
    private static final int MOST = 1_000;

    static PreviewBody of(Preview preview, @Nullable Page<PersonView> people) {
        List<AgencyPreview> agencies = preview.agencies();
        return new PreviewBody(
                preview.circular(),
                preview.regions().stream()
                        .map(region -> new RegionView(
                                region.region().value(),
                                region.policyVersion(),
                                region.from(),
                                region.until(),
                                region.settled()))
                        .toList(),
                Totals.of(agencies),
                agencies.stream()
                        .filter(agency -> agency.changed() > 0)
                        .map(AgencyView::of)
                        .toList(),
                agencies.stream()
                        .flatMap(agency -> agency.counters().stream().map(gap -> CounterView.of(agency, gap)))
                        .limit(MOST)
                        .toList(),
                agencies.stream()
                        .flatMap(agency -> agency.conflicts().stream().map(told -> ConflictView.of(agency, told)))
                        .limit(MOST)
                        .toList(),
                people);
    }

    static List<PersonView> people(Preview preview) {
        return preview.agencies().stream()
                .flatMap(agency -> agency.people().stream())
                .map(PersonView::of)
                .toList();
    }

    /// @param policyVersion of the timeline that the rosters in force follow
    /// @param settled false while rosters or rules are still on their way: what they bring is among the changes too
    record RegionView(String region, long policyVersion, LocalDate from, LocalDate until, boolean settled) {}

    /// @param agencies in which somebody's day changes
    /// @param people whose days change
    /// @param days of these people, one for each person and day
    /// @param conflictsGone conflicts of the rosters in force that the draft would end
    record Totals(int agencies, int people, int days, int counters, int conflicts, int conflictsGone) {
        static Totals of(List<AgencyPreview> agencies) {
            Stream<AgencyPreview> changed = agencies.stream().filter(agency -> agency.changed() > 0);
            return new Totals(
                    Math.toIntExact(changed.count()),
                    agencies.stream().mapToInt(AgencyPreview::changed).sum(),
                    agencies.stream()
                            .flatMap(agency -> agency.days().stream())
                            .mapToInt(Preview.DayChange::changed)
                            .sum(),
                    agencies.stream()
                            .mapToInt(agency -> agency.counters().size())
                            .sum(),
                    agencies.stream()
                            .mapToInt(agency -> agency.conflicts().size())
                            .sum(),
                    agencies.stream().mapToInt(AgencyPreview::conflictsGone).sum());
        }
    }

    /// @param people whose days change
    record AgencyView(String agency, String region, int people, List<DayView> days) {
        static AgencyView of(AgencyPreview agency) {
            return new AgencyView(
                    agency.agency().value(),
                    agency.region().value(),
                    agency.changed(),
                    agency.days().stream()
                            .map(day -> new DayView(day.date(), day.changed(), day.before(), day.after()))
                            .toList());
        }
    }

    /// A day on which somebody's day changes.
    ///
    /// @param before how many of the agency's people have which assignment by the rosters in force
    record DayView(LocalDate date, int people, Map<Assignment, Integer> before, Map<Assignment, Integer> after) {}

    /// A counter on a working day; circular, number and clause of the duty roster that asks for the minimum.
    ///
    /// @param before how many of the same people are on site by the rosters in force
    record CounterView(
            String agency,
            String unit,
            LocalDate date,
            int onSite,
            int minimum,
            int before,
            @Nullable String circular,
            @Nullable String number,
            @Nullable String clause) {
        static CounterView of(AgencyPreview agency, CounterGap gap) {
            TimedRule rule = gap.rule();
            return new CounterView(
                    agency.agency().value(),
                    gap.unit().value(),
                    gap.date(),
                    gap.onSite(),
                    gap.minimum(),
                    gap.before(),
                    rule == null ? null : rule.circular(),
                    rule == null ? null : rule.numberedOn(gap.date()).number(),
                    rule == null ? null : rule.clause());
        }
    }

    record ConflictView(
            String agency,
            String unit,
            LocalDate date,
            String code,
            String message,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Cited> clauses) {
        static ConflictView of(AgencyPreview agency, UnitConflict told) {
            return new ConflictView(
                    agency.agency().value(),
                    told.unit().value(),
                    told.conflict().date(),
                    told.conflict().code(),
                    told.conflict().message(),
                    told.conflict().clauses());
        }
    }

    record PersonView(String employee, String unit, List<Change> days) {
        static PersonView of(PersonChange person) {
            return new PersonView(person.employee().value(), person.unit().value(), person.days());
        }
    }
}
