package id.edaran.policy.announcements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.circular.CircularContent;
import id.edaran.contracts.circular.Clause;
import id.edaran.contracts.circular.Effective;
import id.edaran.contracts.circular.Level;
import id.edaran.policy.announcements.Announcement.Told;
import id.edaran.policy.announcements.Clerk.Entry;
import id.edaran.policy.circulars.Circular;
import id.edaran.policy.circulars.CircularId;
import id.edaran.policy.circulars.Revision;
import id.edaran.policy.circulars.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The agenda against a clerk who looks at the calendar every hour, over random chains of publications, amendments,
/// supersessions, revocations and changed time zones.
class AgendaAgainstAClerkTest {
    private static final int ROUNDS = 3_000;

    @Test
    void anAnnouncerWhoLooksEveryHourTellsWhatTheClerkTells() {
        for (long seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            List<Step> steps = Step.random(random);
            Instant end = Step.aftermath(steps);

            List<Entry> told = new Office(steps).run(hours(Step.START.truncatedTo(ChronoUnit.HOURS), end));

            assertEquals(byCircular(Clerk.diary(Step.ZONES.get(0), steps, end)), byCircular(told), "seed " + seed);
        }
    }

    @Test
    void anAnnouncerWhoSleptTellsTheSameLate() {
        for (long seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            List<Step> steps = Step.random(random);
            Instant end = Step.aftermath(steps);
            List<Instant> awake = hours(Step.START, end).stream()
                    .filter(hour -> random.nextInt(200) == 0)
                    .collect(ArrayList::new, List::add, List::addAll);
            awake.add(end);

            List<Entry> told = new Office(steps).run(awake);

            assertEquals(
                    withoutInstants(Clerk.diary(Step.ZONES.get(0), steps, end)), withoutInstants(told), "seed " + seed);
        }
    }

    private static List<Instant> hours(Instant from, Instant until) {
        List<Instant> hours = new ArrayList<>();
        for (Instant hour = from; hour.isBefore(until); hour = hour.plus(1, ChronoUnit.HOURS)) {
            hours.add(hour);
        }
        return hours;
    }

    private static List<Entry> byCircular(List<Entry> diary) {
        return diary.stream()
                .sorted(Comparator.comparing(Entry::at)
                        .thenComparingInt(Entry::circular)
                        .thenComparing(Entry::on)
                        .thenComparing(Entry::kind))
                .toList();
    }

    private static Map<Integer, List<Entry>> withoutInstants(List<Entry> diary) {
        Map<Integer, List<Entry>> byCircular = new HashMap<>();
        for (Entry entry : diary) {
            byCircular
                    .computeIfAbsent(entry.circular(), circular -> new ArrayList<>())
                    .add(new Entry(
                            Instant.EPOCH,
                            entry.circular(),
                            entry.kind(),
                            entry.on(),
                            entry.number(),
                            entry.revision(),
                            entry.ending()));
        }
        byCircular
                .values()
                .forEach(entries -> entries.sort(Comparator.comparing(Entry::on).thenComparing(Entry::kind)));
        return byCircular;
    }

    /// Does the steps with the product's model, as the use cases do: tell what is due, change, plan anew.
    private static final class Office {
        private final List<Step> steps;
        private final List<Circular> circulars = new ArrayList<>();
        private final Map<CircularId, List<Announcement>> open = new HashMap<>();
        private final Map<CircularId, Set<Told>> told = new HashMap<>();
        private final List<Entry> diary = new ArrayList<>();
        private ZoneId zone = Step.ZONES.get(0);

        private Office(List<Step> steps) {
            this.steps = steps;
        }

        private List<Entry> run(List<Instant> awake) {
            int next = 0;
            for (Instant moment : awake) {
                while (next < steps.size() && steps.get(next).at().isBefore(moment)) {
                    Step step = steps.get(next++);
                    announce(step.at());
                    take(step);
                    for (Circular circular : circulars) {
                        open.put(
                                circular.id(),
                                Agenda.open(
                                        circular,
                                        circulars,
                                        zone,
                                        told.computeIfAbsent(circular.id(), id -> new HashSet<>())));
                    }
                }
                announce(moment);
            }
            return diary;
        }

        private void announce(Instant now) {
            for (int i = 0; i < circulars.size(); i++) {
                Circular circular = circulars.get(i);
                List<Announcement> left = new ArrayList<>();
                for (Announcement announcement : open.getOrDefault(circular.id(), List.of())) {
                    if (announcement.dueAt().isAfter(now)) {
                        left.add(announcement);
                    } else {
                        note(now, i, announcement);
                    }
                }
                open.put(circular.id(), left);
            }
        }

        private void note(Instant now, int circular, Announcement announcement) {
            boolean first = told.computeIfAbsent(announcement.circular(), id -> new HashSet<>())
                    .add(new Told(announcement.kind(), announcement.on()));
            assertTrue(first, () -> "told twice: " + announcement);
            diary.add(new Entry(
                    now,
                    circular,
                    announcement.kind(),
                    announcement.on(),
                    announcement.due().number(),
                    announcement.due().revision(),
                    announcement.due().ending()));
        }

        private void take(Step step) {
            switch (step) {
                case Step.Publish publish -> publish(publish);
                case Step.Amend amend -> {
                    Circular circular = circulars.get(amend.circular());
                    Effective before = circular.effective();
                    LocalDate from = amend.from();
                    LocalDate prolonged = before.until() == null
                            ? before.from()
                            : before.until().plusDays(1);
                    revise(
                            amend.circular(),
                            amend.at(),
                            from == null ? Revision.Kind.PROLONGATION : Revision.Kind.AMENDMENT,
                            amend.number(),
                            new Effective(before.from(), amend.until()),
                            from == null ? prolonged : from);
                }
                case Step.Revoke revoke ->
                    revise(
                            revoke.circular(),
                            revoke.at(),
                            Revision.Kind.REVOCATION,
                            circulars
                                    .get(revoke.circular())
                                    .revisions()
                                    .getLast()
                                    .number(),
                            new Effective(revoke.effectiveOn(), null),
                            revoke.effectiveOn());
                case Step.MoveZone move -> zone = move.zone();
            }
        }

        private void publish(Step.Publish publish) {
            CircularId id = new CircularId(new UUID(0, circulars.size()));
            Effective effective = new Effective(publish.from(), publish.until());
            CircularContent content = new CircularContent(
                    "64.74",
                    publish.number(),
                    "contoh",
                    "Wali Kota Contoh",
                    Level.CITY,
                    null,
                    publish.from(),
                    effective,
                    publish.evaluateOn(),
                    List.of(),
                    clauses());
            List<CircularId> supersedes = publish.supersedes() < 0
                    ? List.of()
                    : List.of(circulars.get(publish.supersedes()).id());
            circulars.add(new Circular(
                    id,
                    1,
                    circulars.size(),
                    Status.PUBLISHED,
                    content,
                    List.of(revision(
                            1,
                            Revision.Kind.PUBLICATION,
                            publish.number(),
                            effective,
                            publish.from(),
                            supersedes,
                            publish.at())),
                    null));
        }

        private void revise(
                int index, Instant at, Revision.Kind kind, String number, Effective effective, LocalDate contentFrom) {
            Circular circular = circulars.get(index);
            List<Revision> revisions = new ArrayList<>(circular.revisions());
            revisions.add(
                    revision(circular.revisions().size() + 1, kind, number, effective, contentFrom, List.of(), at));
            circulars.set(
                    index,
                    new Circular(
                            circular.id(),
                            1,
                            circular.sequence(),
                            Status.PUBLISHED,
                            circular.content(),
                            revisions,
                            null));
        }

        private static Revision revision(
                int revision,
                Revision.Kind kind,
                String number,
                Effective effective,
                LocalDate contentFrom,
                List<CircularId> supersedes,
                Instant at) {
            boolean content = kind == Revision.Kind.PUBLICATION || kind == Revision.Kind.AMENDMENT;
            return new Revision(
                    revision,
                    kind,
                    number,
                    effective.from(),
                    effective,
                    contentFrom,
                    content ? clauses() : null,
                    supersedes,
                    null,
                    at,
                    "penerbit",
                    revision);
        }

        private static List<Clause> clauses() {
            return List.of(new Clause("1", "butir contoh", List.of()));
        }
    }
}
