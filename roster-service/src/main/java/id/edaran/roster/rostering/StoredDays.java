package id.edaran.roster.rostering;

import id.edaran.contracts.event.RosterRecomputed.Conflict;
import id.edaran.roster.directory.EmployeeId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The stored days of one unit within a range.
public final class StoredDays {
    /// Nothing is stored, and nothing can be added.
    static final StoredDays NONE = new StoredDays(LocalDate.EPOCH, 0);

    private final LocalDate from;
    private final int length;
    private final BitSet stored = new BitSet();
    private final Map<EmployeeId, char[]> letters = new LinkedHashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    private StoredDays(LocalDate from, int length) {
        this.from = from;
        this.length = length;
    }

    /// Nothing stored yet between two days, both inclusive.
    public static StoredDays between(LocalDate from, LocalDate until) {
        return new StoredDays(from, Math.toIntExact(ChronoUnit.DAYS.between(from, until) + 1));
    }

    /// The same days up to the one before `end`, as if nothing were stored from then on.
    public StoredDays before(LocalDate end) {
        StoredDays earlier = new StoredDays(from, length);
        int cut = Math.clamp(ChronoUnit.DAYS.between(from, end), 0, length);
        earlier.stored.or(stored.get(0, cut));
        letters.forEach((employee, line) -> earlier.letters.put(employee, line.clone()));
        earlier.letters.values().forEach(line -> {
            for (int i = cut; i < length; i++) {
                line[i] = DayLetters.NONE;
            }
        });
        conflicts.stream().filter(conflict -> conflict.date().isBefore(end)).forEach(earlier.conflicts::add);
        return earlier;
    }

    /// Marks a day as stored; days outside the range are passed over.
    public void mark(LocalDate day) {
        if (covers(day)) {
            stored.set(index(day));
        }
    }

    public void put(EmployeeId employee, LocalDate day, char letter) {
        put(employee, day, String.valueOf(letter));
    }

    /// Puts somebody's days from a day on; [DayLetters#NONE] leaves a day as it is.
    public void put(EmployeeId employee, LocalDate first, String days) {
        int offset = Math.toIntExact(ChronoUnit.DAYS.between(from, first));
        char[] line = letters.get(employee);
        for (int i = Math.max(0, -offset); i < days.length() && i + offset < length; i++) {
            if (days.charAt(i) != DayLetters.NONE) {
                if (line == null) {
                    line = new char[length];
                    Arrays.fill(line, DayLetters.NONE);
                    letters.put(employee, line);
                }
                line[i + offset] = days.charAt(i);
            }
        }
    }

    public void add(Conflict conflict) {
        if (covers(conflict.date())) {
            conflicts.add(conflict);
        }
    }

    public boolean has(LocalDate day) {
        return covers(day) && stored.get(index(day));
    }

    /// What is stored for somebody on a day; [DayLetters#NONE] where nothing is.
    public char letter(EmployeeId employee, LocalDate day) {
        char[] line = letters.get(employee);
        return line == null || !covers(day) ? DayLetters.NONE : line[index(day)];
    }

    /// What is stored for somebody on each of some days; [DayLetters#NONE] where nothing is.
    char[] letters(EmployeeId employee, LocalDate first, int days) {
        char[] some = new char[days];
        Arrays.fill(some, DayLetters.NONE);
        char[] line = letters.get(employee);
        if (line != null) {
            int offset = Math.toIntExact(ChronoUnit.DAYS.between(from, first));
            int begin = Math.max(0, -offset);
            int end = Math.min(days, length - offset);
            if (begin < end) {
                System.arraycopy(line, begin + offset, some, begin, end - begin);
            }
        }
        return some;
    }

    /// Somebody's days, one letter each; [DayLetters#NONE] where nothing is stored.
    String letters(EmployeeId employee) {
        return new String(letters(employee, from, length));
    }

    /// Everybody of whom a day is stored.
    public Set<EmployeeId> employees() {
        return letters.keySet();
    }

    public List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    public boolean isEmpty() {
        return stored.isEmpty();
    }

    private boolean covers(LocalDate day) {
        int index = index(day);
        return index >= 0 && index < length;
    }

    private int index(LocalDate day) {
        return Math.clamp(ChronoUnit.DAYS.between(from, day), -1, length);
    }
}
