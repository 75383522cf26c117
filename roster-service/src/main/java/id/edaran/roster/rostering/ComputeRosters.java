package id.edaran.roster.rostering;

import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.RosterState.Horizon;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Computes the rosters of agencies' units from the region's today to the end of the horizon, as they are to be stored.
/// Nothing is stored here, so whoever only wants to know computes the same.
@ApplicationScoped
public class ComputeRosters {
    private final Rosters rosters;
    private final Workforces workforces;
    private final RosterSettings settings;
    private final Clock clock;

    ComputeRosters(Rosters rosters, Workforces workforces, RosterSettings settings, Clock clock) {
        this.rosters = rosters;
        this.workforces = workforces;
        this.settings = settings;
        this.clock = clock;
    }

    /// What is asked for of an agency.
    public record Asked(Timeline timeline, List<UnitCode> units) {
        public Asked {
            units = List.copyOf(units);
        }
    }

    /// What was computed for an agency.
    ///
    /// @param rosters of the units that were asked for
    public record Answer(Workforce workforce, Horizon horizon, Map<UnitCode, UnitRoster> rosters) {
        public Answer {
            rosters = Map.copyOf(rosters);
        }
    }

    /// Everything of all agencies is read by one query each. Whoever stores the answers holds the agencies' locks.
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<AgencyCode, Answer> compute(Map<AgencyCode, Asked> asked) {
        Map<AgencyCode, Work> works = works(asked);
        Map<AgencyCode, Earlier> earlier = earlier(works);
        Map<AgencyCode, Answer> answers = new HashMap<>();
        works.forEach((agency, work) -> {
            Map<UnitCode, UnitRoster> computed = Rostering.compute(
                    work.workforce(),
                    work.asked().timeline(),
                    earlier.getOrDefault(agency, Earlier.NOTHING),
                    work.asked().units(),
                    work.horizon().from(),
                    work.horizon().until());
            answers.put(agency, new Answer(work.workforce(), work.horizon(), computed));
        });
        return answers;
    }

    /// What is to be done for an agency.
    ///
    /// @param first the day from which turns are counted
    private record Work(Asked asked, Workforce workforce, Horizon horizon, LocalDate first) {}

    private Map<AgencyCode, Work> works(Map<AgencyCode, Asked> asked) {
        Map<AgencyCode, Workforce> people = workforces.of(asked.keySet());
        Instant now = clock.instant();
        Map<AgencyCode, Work> works = new HashMap<>();
        asked.forEach((agency, wanted) -> {
            LocalDate today = wanted.timeline().dayOf(now);
            LocalDate until = today.plusDays(settings.horizonDays() - 1L);
            Workforce workforce = Objects.requireNonNull(people.get(agency));
            works.put(
                    agency,
                    new Work(
                            wanted,
                            workforce,
                            new Horizon(today, until, now),
                            Rostering.firstDay(workforce, wanted.timeline(), today, until)));
        });
        return works;
    }

    /// What is stored already, read at once for all agencies that need the same days.
    private Map<AgencyCode, Earlier> earlier(Map<AgencyCode, Work> works) {
        record Days(LocalDate first, Horizon horizon) {}
        Map<Days, List<Map.Entry<AgencyCode, Work>>> sameDays = works.entrySet().stream()
                .collect(Collectors.groupingBy(work ->
                        new Days(work.getValue().first(), work.getValue().horizon())));
        Map<AgencyCode, Earlier> earlier = new HashMap<>();
        sameDays.forEach((days, of) -> {
            LocalDate today = days.horizon().from();
            Collection<UnitCode> units = of.stream()
                    .flatMap(work -> work.getValue().asked().units().stream())
                    .toList();
            Map<UnitCode, StoredDays> past =
                    days.first().isBefore(today) ? rosters.load(units, days.first(), today.minusDays(1)) : Map.of();
            Map<UnitCode, StoredDays> previous =
                    rosters.atMidnight(units, today, days.horizon().until());
            Earlier.Window planned = new Earlier.Window(today, days.horizon().until());
            of.forEach(work -> earlier.put(work.getKey(), new Earlier(past, previous, planned)));
        });
        return earlier;
    }
}
