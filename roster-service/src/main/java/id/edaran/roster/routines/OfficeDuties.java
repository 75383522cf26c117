package id.edaran.roster.routines;

import id.edaran.contracts.law.OfficeFacts;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.meaning.DutySchedule;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.Workforce;
import id.edaran.roster.rostering.Workforce.Member;
import id.edaran.roster.routines.RoutineDuty.StaffCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Finds what an agency's offices have to do at a day and how it stands: a pure function of the rules, the
/// directory and what is known to have been done.
///
/// The agency's own duties come first. A unit has one of its own where another rule counts for it, or one
/// counts where none does for the agency; with it go the units beneath that the same rule means. What a rule
/// asks of people and of no office is the agency's.
final class OfficeDuties {
    private static final int LOOK_AHEAD = 31;

    private final Timeline timeline;
    private final Workforce workforce;
    private final List<Place> units;
    private final LocalDate on;
    private final Map<LocalDate, RulesOfDay> days = new HashMap<>();

    OfficeDuties(Timeline timeline, Workforce workforce, List<Place> units, LocalDate on) {
        this.timeline = timeline;
        this.workforce = workforce;
        this.units = List.copyOf(units);
        this.on = on;
    }

    /// A unit of the agency.
    ///
    /// @param parent the unit above it in the same agency; null where there is none
    record Place(UnitCode unit, @Nullable UnitCode parent, OfficeFacts facts) {}

    /// A duty before anything is known of what was done.
    ///
    /// @param people those whom it is counted of, with what is due for each; empty where it is an office's
    record Demand(
            RoutineDutyId id, @Nullable UnitCode unit, TimedRule rule, DueDays due, Map<EmployeeId, DueDays> people) {
        RoutineDuty settled(@Nullable LocalDate settledOn, @Nullable Evidence last, LocalDate on) {
            return new RoutineDuty(id, unit, rule, Progress.of(due, on, settledOn), last, null);
        }

        /// @param tested the newest day up to `on` on which each was tested
        RoutineDuty counted(Map<EmployeeId, LocalDate> tested, LocalDate on) {
            Progress all = new Progress(Progress.State.UPCOMING, null, null);
            List<EmployeeId> untested = new ArrayList<>();
            for (Map.Entry<EmployeeId, DueDays> person : people.entrySet()) {
                Progress one = Progress.of(person.getValue(), on, tested.get(person.getKey()));
                all = all.and(one);
                if (one.isOpen()) {
                    untested.add(person.getKey());
                }
            }
            return new RoutineDuty(id, unit, rule, all, null, new StaffCount(people.size(), untested));
        }
    }

    List<Demand> demands() {
        List<Demand> demands = new ArrayList<>();
        if (rules(on).inForce().isEmpty()) {
            return demands;
        }
        for (Routine routine : Routine.values()) {
            Set<TimedRule> ofOffices = new HashSet<>();
            if (routine != Routine.STAFF_ANTIGEN_TEST) {
                ofOffices.addAll(ofOffices(routine, demands));
            }
            ofPeople(routine, ofOffices, demands);
        }
        return demands;
    }

    private Set<TimedRule> ofOffices(Routine routine, List<Demand> demands) {
        Set<TimedRule> found = new HashSet<>();
        OfficeFacts agency = OfficeFacts.ofAgency(workforce.agency().value());
        Optional<TimedRule> ofAgency = winner(routine, agency, on);
        ofAgency.ifPresent(rule -> {
            found.add(rule);
            demands.add(new Demand(
                    RoutineDutyId.of(workforce.agency(), routine),
                    null,
                    rule,
                    due(rule, day -> ruling(routine, agency, day), this::anyWorks),
                    Map.of()));
        });
        Map<UnitCode, Optional<TimedRule>> ofUnits = new HashMap<>();
        units.forEach(place -> ofUnits.put(place.unit(), winner(routine, place.facts(), on)));
        for (Place place : units) {
            Optional<TimedRule> rule = ofUnits.getOrDefault(place.unit(), Optional.empty());
            Optional<TimedRule> above =
                    place.parent() == null ? ofAgency : ofUnits.getOrDefault(place.parent(), ofAgency);
            if (rule.isPresent() && !rule.equals(above) && !rule.equals(ofAgency)) {
                found.add(rule.get());
                demands.add(new Demand(
                        RoutineDutyId.of(place.unit(), routine),
                        place.unit(),
                        rule.get(),
                        due(rule.get(), day -> ruling(routine, place.facts(), day), day -> works(place.unit(), day)),
                        Map.of()));
            }
        }
        return found;
    }

    private void ofPeople(Routine routine, Set<TimedRule> ofOffices, List<Demand> demands) {
        Map<PersonFacts, Optional<TimedRule>> winners = new HashMap<>();
        Map<PersonFacts, DueDays> dueDays = new HashMap<>();
        Map<TimedRule, Map<EmployeeId, DueDays>> people = new LinkedHashMap<>();
        for (Member member : workforce.members()) {
            winners.computeIfAbsent(
                            member.facts(), facts -> ruling(routine, facts, on).map(Ruling::winner))
                    .filter(rule -> !ofOffices.contains(rule))
                    .ifPresent(rule -> people.computeIfAbsent(rule, any -> new LinkedHashMap<>())
                            .put(
                                    member.employee(),
                                    dueDays.computeIfAbsent(
                                            member.facts(),
                                            facts -> due(rule, day -> ruling(routine, facts, day), this::anyWorks))));
        }
        people.forEach((rule, ofRule) -> demands.add(new Demand(
                RoutineDutyId.of(workforce.agency(), routine, rule),
                null,
                rule,
                ofRule.values().iterator().next(),
                routine == Routine.STAFF_ANTIGEN_TEST ? ofRule : Map.of())));
    }

    /// What is due follows from the rule that counts on each day: another one may have stood in between.
    ///
    /// @param works equipment is looked after where people work; routine duties run on through days off
    private DueDays due(TimedRule rule, Function<LocalDate, Optional<Ruling>> ruling, Predicate<LocalDate> works) {
        int ahead = rule.rule() instanceof Rule.RoutineDuty routine ? routine.everyDays() : LOOK_AHEAD;
        return DueDays.around(
                on,
                rule.startedOn(),
                Math.max(ahead, LOOK_AHEAD),
                day -> ruling.apply(day)
                        .filter(counting -> isDue(counting, day, works))
                        .isPresent());
    }

    private static boolean isDue(Ruling ruling, LocalDate day, Predicate<LocalDate> works) {
        return switch (ruling.winner().rule()) {
            case Rule.RoutineDuty rule ->
                new DutySchedule(
                                ruling,
                                rule.duty(),
                                rule.everyDays(),
                                ruling.winner().startedOn())
                        .isDueOn(day);
            case Rule.ProtectiveEquipment equipment -> works.test(day);
            default -> throw new IllegalStateException("no rule of another type decides such a matter");
        };
    }

    private Optional<TimedRule> winner(Routine routine, OfficeFacts office, LocalDate day) {
        return ruling(routine, office, day).map(Ruling::winner);
    }

    private Optional<Ruling> ruling(Routine routine, OfficeFacts office, LocalDate day) {
        return rules(day).decide(routine.matter(), office);
    }

    private Optional<Ruling> ruling(Routine routine, PersonFacts person, LocalDate day) {
        return rules(day).decide(routine.matter(), person);
    }

    private RulesOfDay rules(LocalDate day) {
        return days.computeIfAbsent(
                day,
                any -> RulesOfDay.of(timeline, day).only(timed -> switch (timed.rule()) {
                    case Rule.RoutineDuty rule -> true;
                    case Rule.ProtectiveEquipment rule -> true;
                    default -> false;
                }));
    }

    private boolean anyWorks(LocalDate day) {
        return workforce.units().stream().anyMatch(unit -> workforce.works(unit, day));
    }

    private boolean works(UnitCode code, LocalDate day) {
        return workforce.units().stream()
                .filter(unit -> unit.code().equals(code))
                .anyMatch(unit -> workforce.works(unit, day));
    }
}
