package id.edaran.roster.preview;

import id.edaran.contracts.event.RosterRecomputed.Conflict;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.rostering.DayLetters;
import id.edaran.roster.rostering.StoredDays;
import id.edaran.roster.rostering.UnitRoster;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A unit's roster as everybody reads it: days that are stored as they are stored, others computed by the newest rules.
final class RosterInForce {
    private final StoredDays stored;
    private final @Nullable UnitRoster computed;
    private final Map<EmployeeId, UnitRoster.Line> lines;

    /// @param computed null where every day is stored
    RosterInForce(StoredDays stored, @Nullable UnitRoster computed) {
        this.stored = stored;
        this.computed = computed;
        this.lines = computed == null ? Map.of() : byEmployee(computed);
    }

    static Map<EmployeeId, UnitRoster.Line> byEmployee(UnitRoster roster) {
        return roster.lines().stream().collect(Collectors.toMap(UnitRoster.Line::employee, Function.identity()));
    }

    /// [DayLetters#NONE] where it does not have the person.
    char letter(EmployeeId employee, LocalDate day) {
        if (stored.has(day)) {
            return stored.letter(employee, day);
        }
        UnitRoster.Line line = lines.get(employee);
        return computed == null || line == null
                ? DayLetters.NONE
                : line.letters().charAt(Math.toIntExact(ChronoUnit.DAYS.between(computed.from(), day)));
    }

    List<Conflict> conflicts() {
        Stream<Conflict> ofComputed = computed == null
                ? Stream.of()
                : computed.conflicts().stream().filter(conflict -> !stored.has(conflict.date()));
        return Stream.concat(stored.conflicts().stream(), ofComputed).toList();
    }
}
