package id.edaran.checkin.staff;

import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.event.RosterRecomputed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A unit's roster, a letter for each person and day.
///
/// @param from the day of the first letter
/// @param letters by employee, all of one length
public record UnitRoster(String unit, long revision, LocalDate from, Map<String, String> letters) {
    /// A gate that was without a network sends its scans later, each judged as of its own day.
    private static final int PAST_DAYS = 7;

    /// Nothing is known of the person on the day.
    private static final char NONE = '-';

    public UnitRoster {
        letters = Map.copyOf(letters);
    }

    public static UnitRoster of(RosterRecomputed told) {
        Map<String, String> letters = new TreeMap<>();
        for (RosterRecomputed.Line line : told.lines()) {
            StringBuilder days = new StringBuilder();
            line.assignments().forEach(assignment -> days.append(letter(assignment)));
            letters.put(line.employee(), days.toString());
        }
        return new UnitRoster(told.unit(), told.revision(), told.from(), letters);
    }

    /// This roster with the days before it that an older one knew: rosters are told from today on.
    UnitRoster continuing(UnitRoster older) {
        LocalDate earliest = from.minusDays(PAST_DAYS);
        LocalDate begin = older.from().isBefore(earliest) ? earliest : older.from();
        if (!begin.isBefore(from)) {
            return this;
        }
        Map<String, String> longer = new TreeMap<>();
        letters.keySet().forEach(employee -> longer.put(employee, older.days(employee, begin, from)));
        older.letters().keySet().forEach(employee -> longer.put(employee, older.days(employee, begin, from)));
        longer.replaceAll((employee, past) -> past + letters.getOrDefault(employee, ""));
        return new UnitRoster(unit, revision, begin, longer);
    }

    public Optional<Assignment> assignment(String employee, LocalDate day) {
        String days = days(employee, day, day.plusDays(1));
        return assignment(days.charAt(0));
    }

    private String days(String employee, LocalDate begin, LocalDate end) {
        String known = letters.getOrDefault(employee, "");
        StringBuilder days = new StringBuilder();
        begin.datesUntil(end).forEach(day -> {
            long index = ChronoUnit.DAYS.between(from, day);
            days.append(index < 0 || index >= known.length() ? NONE : known.charAt(Math.toIntExact(index)));
        });
        return days.toString();
    }

    private static char letter(Assignment assignment) {
        return switch (assignment) {
            case ON_SITE -> 'S';
            case HOME -> 'H';
            case SHIFT -> 'T';
            case DUTY -> 'D';
            case RECALLED -> 'R';
            case ISOLATION -> 'I';
            case LEAVE -> 'L';
            case OFF -> 'O';
            case ABSENT -> 'A';
        };
    }

    private static Optional<Assignment> assignment(char letter) {
        for (Assignment assignment : Assignment.values()) {
            if (letter(assignment) == letter) {
                return Optional.of(assignment);
            }
        }
        return Optional.empty();
    }
}
