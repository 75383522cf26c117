package id.edaran.roster.rostering;

import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.event.RosterRecomputed;
import id.edaran.contracts.event.RosterRecomputed.Conflict;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.RosterState.Horizon;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Tells of the rosters of which nobody was told yet. The stored roster is itself what is told, and a mark on its
/// unit's row says that it has to be: bulk work writes nothing twice. Of a unit that was computed several times
/// meanwhile, the newest roster is told.
@ApplicationScoped
public class AnnounceRosters {
    private final RosterStates states;
    private final Rosters rosters;

    AnnounceRosters(RosterStates states, Rosters rosters) {
        this.states = states;
        this.rosters = rosters;
    }

    /// What is told of a unit.
    public record Announcement(RosterState state, RosterRecomputed roster) {}

    /// Telling may take long, and nobody has to wait for it: nothing is locked meanwhile. The caller sees to it that
    /// nobody else tells at the same time, or an older roster could overtake a newer one.
    ///
    /// @param most units at once
    /// @param justComputed rosters that need not be read
    /// @param telling is given them in the running transaction, and has told of them when it returns
    /// @return how many units there were
    @Transactional
    public int announce(int most, JustComputed justComputed, Consumer<List<Announcement>> telling) {
        List<RosterState> untold = states.untold(most);
        if (!untold.isEmpty()) {
            List<Announcement> announcements = new ArrayList<>();
            List<RosterState> toRead = new ArrayList<>();
            for (RosterState state : untold) {
                justComputed
                        .take(state.unit(), state.revision())
                        .ifPresentOrElse(
                                roster -> announcements.add(new Announcement(state, told(state, roster))),
                                () -> toRead.add(state));
            }
            if (!toRead.isEmpty()) {
                announcements.addAll(read(toRead));
            }
            telling.accept(announcements);
            states.told(announcements.stream().map(Announcement::state).toList());
        }
        return untold.size();
    }

    /// Without the units that were computed while they were read: nobody can say which roster that was, and their
    /// newest one is told the next time.
    private List<Announcement> read(List<RosterState> untold) {
        record Days(LocalDate from, LocalDate until) {}
        Map<Days, List<RosterState>> sameDays = untold.stream().collect(Collectors.groupingBy(state -> {
            Horizon horizon = Objects.requireNonNull(state.horizon(), "a roster that is stored has days");
            return new Days(horizon.from(), horizon.until());
        }));
        List<Announcement> announcements = new ArrayList<>();
        sameDays.forEach((days, units) -> {
            Map<UnitCode, StoredDays> stored =
                    rosters.load(units.stream().map(RosterState::unit).toList(), days.from(), days.until());
            units.forEach(unit -> announcements.add(new Announcement(
                    unit, told(unit, stored.getOrDefault(unit.unit(), StoredDays.NONE), days.from(), days.until()))));
        });
        Map<UnitCode, Long> now =
                states.revisions(untold.stream().map(RosterState::unit).toList());
        return announcements.stream()
                .filter(read -> Objects.equals(
                        now.get(read.state().unit()), read.state().revision()))
                .toList();
    }

    private static RosterRecomputed told(RosterState state, StoredDays stored, LocalDate from, LocalDate until) {
        SortedMap<EmployeeId, String> lines = new TreeMap<>();
        for (EmployeeId employee : stored.employees()) {
            String letters = stored.letters(employee);
            // Of somebody who has left, the days end with yesterday.
            if (letters.indexOf(DayLetters.NONE) < 0) {
                lines.put(employee, letters);
            }
        }
        return told(state, from, until, lines, stored.conflicts());
    }

    private static RosterRecomputed told(RosterState state, UnitRoster roster) {
        SortedMap<EmployeeId, String> lines = new TreeMap<>();
        roster.lines().forEach(line -> lines.put(line.employee(), line.letters()));
        return told(state, roster.from(), roster.until(), lines, roster.conflicts());
    }

    private static RosterRecomputed told(
            RosterState state,
            LocalDate from,
            LocalDate until,
            SortedMap<EmployeeId, String> letters,
            List<Conflict> conflicts) {
        // Most of a unit's people have the same days as somebody else.
        Map<String, List<Assignment>> assignments = new HashMap<>();
        List<RosterRecomputed.Line> lines = new ArrayList<>();
        letters.forEach((employee, days) -> lines.add(new RosterRecomputed.Line(
                employee.value(), assignments.computeIfAbsent(days, AnnounceRosters::veiled))));
        return new RosterRecomputed(
                state.unit().value(),
                state.agency().value(),
                state.region().value(),
                state.policyVersion(),
                state.revision(),
                from,
                until,
                lines,
                conflicts);
    }

    private static List<Assignment> veiled(String letters) {
        return letters.chars()
                .mapToObj(letter -> RosterReader.veiled(DayLetters.assignment((char) letter)))
                .toList();
    }
}
