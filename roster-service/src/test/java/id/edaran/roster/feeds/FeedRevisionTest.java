package id.edaran.roster.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Calendars that are read again and again while rosters change at random, held against a diary of what
/// a reader saw.
class FeedRevisionTest {
    private static final LocalDate START = LocalDate.parse("2020-03-20");

    @Test
    void countsWhatAReaderSees() {
        long seed = 20_200_323;
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            String at = "seed " + seed + ", round " + round;
            Map<LocalDate, List<@Nullable String>> diary = new TreeMap<>();
            List<ToldDay> told = List.of();
            LocalDate first = START;
            Instant now = Instant.parse("2020-03-20T02:00:00.123Z");
            for (int reading = 0; reading < 12; reading++) {
                first = first.plusDays(random.nextInt(2));
                now = now.plusSeconds(random.nextInt(5_000) - 1_000);
                Map<LocalDate, String> current = new HashMap<>();
                for (int i = 0; i < 5; i++) {
                    if (random.nextInt(4) > 0) {
                        current.put(first.plusDays(i), random.nextInt(3) == 0 ? "kantor" : "rumah");
                    }
                }
                List<ToldDay> before = told;
                told = FeedRevision.of(before, current, first, now);

                LocalDate from = first;
                diary.keySet().removeIf(day -> day.isBefore(from));
                current.keySet().forEach(day -> diary.computeIfAbsent(day, any -> new ArrayList<>()));
                diary.forEach((day, seen) -> {
                    String text = current.get(day);
                    if (seen.isEmpty() || !java.util.Objects.equals(seen.getLast(), text)) {
                        seen.add(text);
                    }
                });
                assertEquals(diary.size(), told.size(), at);
                for (ToldDay day : told) {
                    List<@Nullable String> seen = diary.getOrDefault(day.date(), List.of());
                    assertEquals(seen.size() - 1, day.sequence(), at);
                    assertEquals(seen.getLast() == null, day.cancelled(), at);
                    before.stream().filter(old -> old.date().equals(day.date())).forEach(old -> {
                        assertTrue(!day.changedAt().isBefore(old.changedAt()), at);
                        assertEquals(old.sequence() == day.sequence(), old.equals(day), at);
                    });
                }
                assertEquals(told, FeedRevision.of(told, current, first, now.plusSeconds(1)), at);
            }
        }
    }
}
