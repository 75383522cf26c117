package id.edaran.roster.feeds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a calendar is told now, after what it was told before: a day that changed has a higher
/// sequence, so that programs replace it, one that is gone is withdrawn, and what did not change stays
/// to the letter.
public final class FeedRevision {
    private FeedRevision() {}

    /// @param told what was told last
    /// @param current digests of what there is to tell now
    /// @param first days before are left out; they are told no more
    /// @return by date, withdrawn days among them
    public static List<ToldDay> of(List<ToldDay> told, Map<LocalDate, String> current, LocalDate first, Instant now) {
        Map<LocalDate, @Nullable ToldDay> before = new TreeMap<>();
        current.keySet().forEach(date -> before.put(date, null));
        told.forEach(day -> before.put(day.date(), day));
        List<ToldDay> revised = new ArrayList<>();
        before.forEach((date, day) -> {
            if (!date.isBefore(first)) {
                revised.add(revised(date, day, current.get(date), now.truncatedTo(ChronoUnit.SECONDS)));
            }
        });
        return List.copyOf(revised);
    }

    private static ToldDay revised(LocalDate date, @Nullable ToldDay before, @Nullable String digest, Instant now) {
        if (before == null) {
            return new ToldDay(date, 0, String.valueOf(digest), false, now);
        }
        boolean same = digest == null ? before.cancelled() : !before.cancelled() && digest.equals(before.digest());
        return same
                ? before
                : new ToldDay(
                        date,
                        before.sequence() + 1,
                        digest == null ? before.digest() : digest,
                        digest == null,
                        now.isBefore(before.changedAt()) ? before.changedAt() : now);
    }
}
