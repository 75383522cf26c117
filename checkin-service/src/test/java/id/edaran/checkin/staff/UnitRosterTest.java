package id.edaran.checkin.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.event.RosterRecomputed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnitRosterTest {
    private static final LocalDate MONDAY = LocalDate.parse("2020-03-23");
    private static final List<Assignment> EVERY = List.of(Assignment.values());
    private static final List<String> PEOPLE = List.of("A", "B", "C");

    @Test
    void knowsEveryAssignmentOfItsDays() {
        UnitRoster roster = UnitRoster.of(told(1, MONDAY, Map.of("A", EVERY)));

        for (int day = 0; day < EVERY.size(); day++) {
            assertEquals(Optional.of(EVERY.get(day)), roster.assignment("A", MONDAY.plusDays(day)));
        }
        assertEquals(Optional.empty(), roster.assignment("A", MONDAY.minusDays(1)));
        assertEquals(Optional.empty(), roster.assignment("A", MONDAY.plusDays(EVERY.size())));
        assertEquals(Optional.empty(), roster.assignment("B", MONDAY));
    }

    @Test
    void keepsTheLastWeekOfOlderRosters() {
        long seed = 2020_03_23;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            Map<String, Map<LocalDate, Assignment>> expected = new HashMap<>();
            UnitRoster kept = null;
            LocalDate from = MONDAY;
            for (int revision = 1; revision <= 6; revision++) {
                from = from.plusDays(random.nextInt(4));
                Map<String, List<Assignment>> lines = new HashMap<>();
                int length = 1 + random.nextInt(6);
                for (String person : PEOPLE) {
                    Map<LocalDate, Assignment> days = expected.computeIfAbsent(person, same -> new HashMap<>());
                    LocalDate first = from;
                    days.keySet().removeIf(day -> !day.isBefore(first));
                    if (random.nextInt(4) > 0) {
                        List<Assignment> line = new ArrayList<>();
                        for (int i = 0; i < length; i++) {
                            Assignment assignment = EVERY.get(random.nextInt(EVERY.size()));
                            line.add(assignment);
                            days.put(from.plusDays(i), assignment);
                        }
                        lines.put(person, line);
                    }
                }
                UnitRoster newer = UnitRoster.of(told(revision, from, lines));
                kept = kept == null ? newer : newer.continuing(kept);
            }
            for (String person : PEOPLE) {
                for (LocalDate day = from.minusDays(7); day.isBefore(from.plusDays(10)); day = day.plusDays(1)) {
                    assertEquals(
                            Optional.ofNullable(
                                    expected.getOrDefault(person, Map.of()).get(day)),
                            kept == null ? Optional.empty() : kept.assignment(person, day),
                            "seed " + seed + " round " + round + " " + person + " " + day + " " + kept);
                }
            }
        }
    }

    private static RosterRecomputed told(long revision, LocalDate from, Map<String, List<Assignment>> lines) {
        return new RosterRecomputed(
                "U",
                "SETDA",
                "64.74",
                1,
                revision,
                from,
                from,
                lines.entrySet().stream()
                        .map(line -> new RosterRecomputed.Line(line.getKey(), line.getValue()))
                        .toList(),
                List.of());
    }
}
