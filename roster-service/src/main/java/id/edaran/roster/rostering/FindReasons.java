package id.edaran.roster.rostering;

import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.rostering.Workforce.Member;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Explains all days of a unit's roster at once, as [FindRosters] explains those of one person.
@ApplicationScoped
public class FindReasons {
    private final RosterStates states;
    private final Timelines timelines;
    private final Workforces workforces;
    private final Clock clock;

    FindReasons(RosterStates states, Timelines timelines, Workforces workforces, Clock clock) {
        this.states = states;
        this.timelines = timelines;
        this.workforces = workforces;
        this.clock = clock;
    }

    /// @param roster as it was found, before anything of it was withheld from a reader
    @Transactional
    public Map<EmployeeId, Map<LocalDate, List<Reason>>> of(RosterAnswer roster) {
        return states.find(roster.unit()).map(state -> of(roster, state)).orElse(Map.of());
    }

    private Map<EmployeeId, Map<LocalDate, List<Reason>>> of(RosterAnswer roster, RosterState state) {
        RegionCode region = state.region();
        Optional<Timeline> applied =
                timelines.at(region, roster.policyVersion()).or(() -> timelines.newest(region));
        LocalDate today =
                applied.map(timeline -> timeline.dayOf(clock.instant())).orElse(LocalDate.MIN);
        Workforce workforce = workforces.of(state.agency());
        Map<EmployeeId, Member> members =
                workforce.members().stream().collect(Collectors.toMap(Member::employee, Function.identity()));
        Map<LocalDate, Optional<Timeline>> frozen = new HashMap<>();
        Map<EmployeeId, Map<LocalDate, List<Reason>>> reasons = new HashMap<>();
        for (RosterAnswer.Line line : roster.lines()) {
            Member member = members.get(line.employee());
            Map<LocalDate, List<Reason>> days = new HashMap<>();
            for (RosterAnswer.Day day : line.days()) {
                Optional<Timeline> timeline = day.stored() && day.date().isBefore(today)
                        ? frozen.computeIfAbsent(day.date(), date -> timelines.atTheEndOf(region, date))
                        : applied;
                days.put(
                        day.date(),
                        member == null
                                ? List.of(Reason.DEFAULT)
                                : Explanation.because(
                                        timeline.orElse(null),
                                        member,
                                        day.date(),
                                        DayLetters.letter(day.assignment()),
                                        workforce.swaps()));
            }
            reasons.put(line.employee(), days);
        }
        return reasons;
    }
}
