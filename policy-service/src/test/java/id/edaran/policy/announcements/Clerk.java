package id.edaran.policy.announcements;

import id.edaran.contracts.event.CircularDue.Ending;
import id.edaran.policy.announcements.Announcement.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The oracle: a clerk with one wall calendar per circular, who looks at it every hour and notes in a diary what has
/// changed since. It knows nothing of agendas, of due instants or of circulars as the product models them.
public final class Clerk {
    /// An open end is a day that nobody waits for.
    private static final LocalDate LAST = Step.FIRST.plusDays(400);

    /// @param at when it was told
    /// @param circular counted by publication
    public record Entry(
            Instant at,
            int circular,
            Kind kind,
            LocalDate on,
            String number,
            int revision,
            @Nullable Ending ending) {}

    /// One circular on the wall.
    private static final class Sheet {
        private final @Nullable LocalDate evaluateOn;
        /// The number that stands on each day in force.
        private final NavigableMap<LocalDate, Numbered> days = new TreeMap<>();
        /// What a day was crossed out for.
        private final NavigableMap<LocalDate, Ending> crossedOut = new TreeMap<>();
        /// All numbers ever written on days, whatever was crossed out for revocation or supersession later.
        private NavigableMap<LocalDate, Numbered> numbers = new TreeMap<>();
        private final Set<Kind> told = EnumSet.noneOf(Kind.class);
        private @Nullable LocalDate lastEnd;
        private @Nullable LocalDate superseded;
        private @Nullable LocalDate revoked;
        private int revisions;

        private Sheet(@Nullable LocalDate evaluateOn) {
            this.evaluateOn = evaluateOn;
        }

        private void write(LocalDate from, @Nullable LocalDate until, String number) {
            revisions++;
            LocalDate last = until == null ? LAST : until;
            for (LocalDate day = from; !day.isAfter(last); day = day.plusDays(1)) {
                days.put(day, new Numbered(number, revisions));
            }
            days.tailMap(last, false).clear();
            numbers = new TreeMap<>(days);
        }

        private void cross(LocalDate from, Ending why) {
            days.tailMap(from, true).keySet().forEach(day -> crossedOut.putIfAbsent(day, why));
            days.tailMap(from, true).clear();
        }

        private Numbered number(LocalDate day) {
            Map.Entry<LocalDate, Numbered> nearest = numbers.floorEntry(day);
            return (nearest == null ? numbers.firstEntry() : nearest).getValue();
        }
    }

    private record Numbered(String number, int revision) {}

    private final List<Sheet> wall = new ArrayList<>();
    private final List<Entry> diary = new ArrayList<>();
    private ZoneId zone;

    private Clerk(ZoneId zone) {
        this.zone = zone;
    }

    public static List<Entry> diary(ZoneId zone, List<Step> steps, Instant until) {
        Clerk clerk = new Clerk(zone);
        int next = 0;
        for (Instant tick = Step.START.truncatedTo(ChronoUnit.HOURS);
                tick.isBefore(until);
                tick = tick.plus(1, ChronoUnit.HOURS)) {
            while (next < steps.size() && steps.get(next).at().isBefore(tick)) {
                clerk.look(steps.get(next).at());
                clerk.take(steps.get(next));
                next++;
            }
            clerk.look(tick);
        }
        return clerk.diary;
    }

    private void take(Step step) {
        switch (step) {
            case Step.Publish publish -> {
                Sheet sheet = new Sheet(publish.evaluateOn());
                sheet.write(publish.from(), publish.until(), publish.number());
                wall.add(sheet);
                if (publish.supersedes() >= 0) {
                    Sheet older = wall.get(publish.supersedes());
                    if (older.superseded == null || publish.from().isBefore(older.superseded)) {
                        older.superseded = publish.from();
                    }
                    older.cross(publish.from(), Ending.SUPERSEDED);
                }
            }
            case Step.Amend amend -> {
                Sheet sheet = wall.get(amend.circular());
                LocalDate from = amend.from() == null ? sheet.days.lastKey().plusDays(1) : amend.from();
                sheet.write(from, amend.until(), amend.number());
            }
            case Step.Revoke revoke -> {
                Sheet sheet = wall.get(revoke.circular());
                sheet.revoked = revoke.effectiveOn();
                sheet.cross(revoke.effectiveOn(), Ending.REVOKED);
            }
            case Step.MoveZone move -> zone = move.zone();
        }
    }

    private void look(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        for (int circular = 0; circular < wall.size(); circular++) {
            Sheet sheet = wall.get(circular);
            if (!sheet.days.isEmpty()
                    && !sheet.days.firstKey().isAfter(today)
                    && sheet.told.add(Kind.ENTERED_INTO_FORCE)) {
                note(now, circular, Kind.ENTERED_INTO_FORCE, sheet.days.firstKey(), sheet.days.firstKey(), null);
            }
            LocalDate evaluateOn = sheet.evaluateOn;
            if (evaluateOn != null
                    && !evaluateOn.isAfter(today)
                    && !sheet.days.isEmpty()
                    && !cutBy(sheet, evaluateOn)
                    && sheet.told.add(Kind.EVALUATION_DUE)) {
                note(now, circular, Kind.EVALUATION_DUE, evaluateOn, evaluateOn, null);
            }
            lookForEnd(now, today, circular, sheet);
        }
    }

    private static boolean cutBy(Sheet sheet, LocalDate day) {
        return (sheet.superseded != null && !day.isBefore(sheet.superseded))
                || (sheet.revoked != null && !day.isBefore(sheet.revoked));
    }

    private void lookForEnd(Instant now, LocalDate today, int circular, Sheet sheet) {
        if (!sheet.told.contains(Kind.ENTERED_INTO_FORCE)) {
            return;
        }
        LocalDate end;
        Ending ending;
        if (sheet.days.isEmpty()) {
            boolean byNewer =
                    sheet.superseded != null && (sheet.revoked == null || !sheet.revoked.isBefore(sheet.superseded));
            end = Objects.requireNonNull(byNewer ? sheet.superseded : sheet.revoked, "somebody took all its days");
            ending = byNewer ? Ending.SUPERSEDED : Ending.REVOKED;
        } else {
            end = sheet.days.lastKey().plusDays(1);
            ending = sheet.crossedOut.getOrDefault(end, Ending.EXPIRED);
        }
        if (end.isAfter(today) || (sheet.lastEnd != null && !end.isAfter(sheet.lastEnd))) {
            return;
        }
        sheet.lastEnd = end;
        note(now, circular, Kind.ENDED, end, end.minusDays(1), ending);
    }

    private void note(
            Instant now, int circular, Kind kind, LocalDate on, LocalDate numberedOn, @Nullable Ending ending) {
        Numbered numbered = wall.get(circular).number(numberedOn);
        diary.add(new Entry(now, circular, kind, on, numbered.number(), numbered.revision(), ending));
    }
}
