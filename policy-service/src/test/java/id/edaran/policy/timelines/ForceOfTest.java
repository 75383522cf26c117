package id.edaran.policy.timelines;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.edaran.contracts.circular.CircularContent;
import id.edaran.contracts.circular.Clause;
import id.edaran.contracts.circular.Effective;
import id.edaran.contracts.circular.Level;
import id.edaran.contracts.rule.Rule.GatheringLimit;
import id.edaran.contracts.rule.Rule.Terms;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.policy.circulars.Circular;
import id.edaran.policy.circulars.CircularId;
import id.edaran.policy.circulars.Revision;
import id.edaran.policy.circulars.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is in force on which day, held against an oracle that knows nothing of segments: it walks through the revisions
/// day by day, as a clerk with a calendar would.
class ForceOfTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 3, 1);
    private static final int DAYS = 40;
    private static final Instant START = Instant.parse("2020-02-01T00:00:00Z");

    /// The content of a day is one rule; its limit tells the revisions apart.
    private record Day(int limit, String number, int revision) {}

    @Test
    void agreesWithAClerkWhoFillsInACalendar() {
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            List<Circular> circulars = randomCirculars(random);
            Instant knownAt = START.plusSeconds(random.nextInt(20));
            List<Circular> known = ForceOf.knownAt(circulars, knownAt);

            List<TimedRule> rules = ForceOf.rules(known);

            Map<CircularId, Map<LocalDate, Day>> calendar = clerk(known);
            for (Circular circular : known) {
                for (int d = -5; d < DAYS + 40; d++) {
                    LocalDate day = FIRST.plusDays(d);
                    List<Day> actual = rules.stream()
                            .filter(rule -> rule.circular().equals(circular.id().toString()) && rule.inForceOn(day))
                            .map(rule -> new Day(
                                    ((GatheringLimit) rule.rule()).maxParticipants(),
                                    rule.numberedOn(day).number(),
                                    rule.numberedOn(day).revision()))
                            .toList();
                    Day expected =
                            calendar.getOrDefault(circular.id(), Map.of()).get(day);
                    assertEquals(expected == null ? List.of() : List.of(expected), actual, "seed " + seed + ", " + day);
                }
            }
        }
    }

    @Test
    void aRestatedRuleGoesOnWhereItWas() {
        CircularId id = new CircularId(new UUID(0, 1));
        Circular circular = circular(
                id,
                List.of(
                        revision(1, Revision.Kind.PUBLICATION, 0, 10, 0, 7),
                        revision(2, Revision.Kind.AMENDMENT, 0, 10, 5, 7)));

        List<TimedRule> rules = ForceOf.rules(List.of(circular));

        assertEquals(
                List.of(FIRST, FIRST), rules.stream().map(TimedRule::startedOn).toList());
        assertEquals(
                List.of(FIRST, FIRST.plusDays(5)),
                rules.stream().map(TimedRule::from).toList());
    }

    private static Map<CircularId, Map<LocalDate, Day>> clerk(List<Circular> known) {
        Map<CircularId, Map<LocalDate, Day>> calendars = new HashMap<>();
        for (Circular circular : known) {
            Map<LocalDate, Day> calendar = new HashMap<>();
            LocalDate horizon = FIRST.plusDays(200);
            for (Revision revision : circular.revisions()) {
                LocalDate last = revision.effective().until() == null
                        ? horizon
                        : revision.effective().until();
                switch (revision.kind()) {
                    case PUBLICATION, AMENDMENT -> {
                        calendar.keySet().removeIf(day -> !day.isBefore(revision.contentFrom()));
                        for (LocalDate day = revision.contentFrom(); !day.isAfter(last); day = day.plusDays(1)) {
                            calendar.put(day, new Day(limit(revision), revision.number(), revision.revision()));
                        }
                    }
                    case PROLONGATION -> {
                        Map.Entry<LocalDate, Day> before = calendar.entrySet().stream()
                                .max(Map.Entry.comparingByKey())
                                .orElseThrow();
                        calendar.keySet().removeIf(day -> day.isAfter(last));
                        for (LocalDate day = before.getKey().plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
                            calendar.put(
                                    day, new Day(before.getValue().limit(), revision.number(), revision.revision()));
                        }
                    }
                    case REVOCATION -> calendar.keySet().removeIf(day -> !day.isBefore(revision.contentFrom()));
                }
            }
            calendars.put(circular.id(), calendar);
        }
        for (Circular newer : known) {
            for (CircularId older : newer.revisions().getFirst().supersedes()) {
                LocalDate begins = newer.revisions().getFirst().effective().from();
                calendars.getOrDefault(older, new HashMap<>()).keySet().removeIf(day -> !day.isBefore(begins));
            }
        }
        return calendars;
    }

    private static int limit(Revision revision) {
        return revision.clauses() == null
                ? -1
                : ((GatheringLimit) revision.clauses().getFirst().rules().getFirst()).maxParticipants();
    }

    /// Chains as the API lets them come about: amendments within the force of a circular, at most one revocation.
    private static List<Circular> randomCirculars(Random random) {
        List<Circular> circulars = new ArrayList<>();
        int limit = 0;
        for (int c = 0; c < 1 + random.nextInt(3); c++) {
            List<Revision> revisions = new ArrayList<>();
            int from = random.nextInt(DAYS / 2);
            int until = from + random.nextInt(DAYS / 2);
            int second = random.nextInt(10);
            List<CircularId> supersedes =
                    c > 0 && random.nextBoolean() ? List.of(circulars.getLast().id()) : List.of();
            revisions.add(revision(1, Revision.Kind.PUBLICATION, from, until, from, ++limit, second, supersedes));
            int contentStart = from;
            for (int r = 2; r < 2 + random.nextInt(4); r++) {
                second += 1 + random.nextInt(4);
                if (random.nextInt(4) == 0) {
                    int effectiveOn = from + random.nextInt(until - from + 1);
                    revisions.add(revision(
                            r, Revision.Kind.REVOCATION, effectiveOn, null, effectiveOn, -1, second, List.of()));
                    break;
                }
                if (random.nextBoolean()) {
                    // Shortening stays behind the newest content, so that something is left to prolong later.
                    int changed = contentStart + random.nextInt(DAYS / 2);
                    revisions.add(
                            revision(r, Revision.Kind.PROLONGATION, from, changed, until + 1, -1, second, List.of()));
                    until = changed;
                } else {
                    contentStart = from + random.nextInt(until - from + 1);
                    revisions.add(revision(
                            r, Revision.Kind.AMENDMENT, from, until, contentStart, ++limit, second, List.of()));
                }
            }
            circulars.add(circular(new CircularId(new UUID(1, c)), revisions));
        }
        return circulars;
    }

    private static Revision revision(
            int number, Revision.Kind kind, int from, @Nullable Integer until, int contentFrom, int limit) {
        return revision(number, kind, from, until, contentFrom, limit, number, List.of());
    }

    private static Revision revision(
            int number,
            Revision.Kind kind,
            int from,
            @Nullable Integer until,
            int contentFrom,
            int limit,
            int second,
            List<CircularId> supersedes) {
        return new Revision(
                number,
                kind,
                "contoh/" + number,
                FIRST,
                new Effective(FIRST.plusDays(from), until == null ? null : FIRST.plusDays(until)),
                FIRST.plusDays(contentFrom),
                limit < 0 ? null : List.of(new Clause("1", "", List.of(new GatheringLimit(Terms.EVERYONE, limit)))),
                supersedes,
                null,
                START.plusSeconds(second),
                "contoh",
                number);
    }

    private static Circular circular(CircularId id, List<Revision> revisions) {
        Revision first = revisions.getFirst();
        CircularContent content = new CircularContent(
                "64.74",
                first.number(),
                "contoh",
                "contoh",
                Level.CITY,
                null,
                FIRST,
                first.effective(),
                null,
                List.of(),
                List.of());
        return new Circular(id, 1, 1, Status.PUBLISHED, content, revisions, null);
    }
}
