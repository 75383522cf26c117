package id.edaran.roster.swaps;

import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.meaning.DutyNeed;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.directory.Agency;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.ComputeRosters;
import id.edaran.roster.rostering.ComputeRosters.Answer;
import id.edaran.roster.rostering.ComputeRosters.Asked;
import id.edaran.roster.rostering.DayLetters;
import id.edaran.roster.rostering.FindRosters;
import id.edaran.roster.rostering.Timelines;
import id.edaran.roster.rostering.UnitRoster;
import id.edaran.roster.rostering.Workforce.Member;
import id.edaran.roster.swaps.Objection.Kind;
import id.edaran.roster.swaps.SwapCheck.Day;
import id.edaran.roster.swaps.SwapCheck.Handover;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Holds a swap against the roster as it is at this moment. What is stored may wait to be computed anew, so
/// it is computed here from everything that is known.
@ApplicationScoped
public class CheckSwap {
    private final Timelines timelines;
    private final ComputeRosters computeRosters;
    private final FindRosters findRosters;

    CheckSwap(Timelines timelines, ComputeRosters computeRosters, FindRosters findRosters) {
        this.timelines = timelines;
        this.computeRosters = computeRosters;
        this.findRosters = findRosters;
    }

    /// Two people and the duties that they would give away.
    record Pair(EmployeeId employee, LocalDate date, EmployeeId colleague, LocalDate colleagueDate) {
        static Pair of(DutySwap swap) {
            return new Pair(swap.employee(), swap.date(), swap.colleague(), swap.colleagueDate());
        }
    }

    /// The agency is held meanwhile.
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Objection> objections(Agency agency, UnitCode unit, Pair pair) {
        Optional<Timeline> timeline = timelines.newest(agency.region());
        if (timeline.isEmpty()) {
            LocalDate today = findRosters.today(agency.region());
            return SwapCheck.objections(today, today.minusDays(1), handovers(pair, CheckSwap::nobody));
        }
        Answer now = Objects.requireNonNull(computeRosters
                .compute(Map.of(agency.code(), new Asked(timeline.get(), List.of(unit))))
                .get(agency.code()));
        List<Objection> strangers = Stream.of(pair.employee(), pair.colleague())
                .filter(person -> now.workforce().members().stream()
                        .noneMatch(member -> member.employee().equals(person)
                                && member.unit().equals(unit)))
                .map(person -> new Objection(
                        Kind.OTHER_UNIT,
                        person,
                        person.equals(pair.employee()) ? pair.date() : pair.colleagueDate(),
                        null))
                .toList();
        return strangers.isEmpty()
                ? SwapCheck.objections(
                        now.horizon().from(),
                        now.horizon().until(),
                        handovers(pair, (person, date) -> day(timeline.get(), now, unit, person, date)))
                : strangers;
    }

    @FunctionalInterface
    private interface Days {
        Day of(EmployeeId person, LocalDate date);
    }

    private static List<Handover> handovers(Pair pair, Days days) {
        return List.of(
                new Handover(
                        pair.date(), days.of(pair.employee(), pair.date()), days.of(pair.colleague(), pair.date())),
                new Handover(
                        pair.colleagueDate(),
                        days.of(pair.colleague(), pair.colleagueDate()),
                        days.of(pair.employee(), pair.colleagueDate())));
    }

    private static Day nobody(EmployeeId person, LocalDate date) {
        return new Day(person, null, false, null);
    }

    private static Day day(Timeline timeline, Answer now, UnitCode unit, EmployeeId person, LocalDate date) {
        boolean pinned = now.workforce().pins().values().stream()
                .anyMatch(days -> days.containsKey(date)
                        && Objects.requireNonNull(days.get(date)).contains(person));
        RulesOfDay rules = RulesOfDay.of(timeline, date);
        return new Day(
                person,
                assignment(now, unit, person, date).orElse(null),
                pinned,
                now.workforce().members().stream()
                        .filter(member -> member.employee().equals(person))
                        .map(Member::facts)
                        .flatMap(facts -> DutyNeed.of(rules, facts).stream())
                        .map(need -> need.ruling().winner())
                        .findFirst()
                        .orElse(null));
    }

    private static Optional<Assignment> assignment(Answer now, UnitCode unit, EmployeeId person, LocalDate date) {
        LocalDate first = now.horizon().from();
        if (date.isBefore(first) || date.isAfter(now.horizon().until())) {
            return Optional.empty();
        }
        int day = Math.toIntExact(first.until(date, ChronoUnit.DAYS));
        return Optional.ofNullable(now.rosters().get(unit)).stream()
                .flatMap(roster -> roster.lines().stream())
                .filter(line -> line.employee().equals(person))
                .map(UnitRoster.Line::letters)
                .map(letters -> DayLetters.assignment(letters.charAt(day)))
                .findFirst();
    }
}
