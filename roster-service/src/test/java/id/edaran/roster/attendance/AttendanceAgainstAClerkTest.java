package id.edaran.roster.attendance;

import static id.edaran.roster.Rules.city;
import static id.edaran.roster.Rules.inZone;
import static id.edaran.roster.Rules.reporting;
import static id.edaran.roster.Rules.timeline;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.event.Assignment;
import id.edaran.contracts.event.AttendanceChannel;
import id.edaran.contracts.event.AttendanceRecorded.Kind;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.meaning.ReportingDuty;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.roster.directory.EmployeeId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is read from marks, roster and rules, against a clerk who keeps a book by the clock on the wall.
class AttendanceAgainstAClerkTest {
    private static final int ROUNDS = 20_000;
    private static final LocalDate DAY = LocalDate.parse("2020-03-24");
    private static final List<Assignment> ASSIGNMENTS = List.of(Assignment.values());
    private static final List<String> ZONES = List.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura");
    private static final PersonFacts SOMEBODY = new PersonFacts(
            "dinas",
            List.of("office"),
            UnitKind.OFFICE,
            Position.STAFF,
            Echelon.NONE,
            EmploymentType.PNS,
            null,
            false,
            false,
            List.of());

    /// Somebody's way through a door, by the clock on the wall.
    private record Passage(Kind kind, LocalDateTime at) {}

    /// One page of the clerk's book.
    private record Page(
            @Nullable LocalDateTime seen,
            @Nullable LocalDateTime arrived,
            @Nullable LocalDateTime left) {}

    @Test
    void saysOfEverybodyWhatTheClerkSays() {
        long seed = 20200324;
        Random random = new Random(seed);
        Map<Standing, Integer> met = new EnumMap<>(Standing.class);
        for (int round = 0; round < ROUNDS; round++) {
            String at = "seed " + seed + ", round " + round;
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            Assignment assignment = ASSIGNMENTS.get(random.nextInt(ASSIGNMENTS.size()));
            boolean attendance = random.nextBoolean();
            boolean daily = random.nextBoolean();
            String deadline = random.nextInt(3) == 0
                    ? null
                    : String.format(Locale.ROOT, "%02d:%02d", random.nextInt(24), random.nextInt(60));
            boolean ruled = random.nextInt(5) > 0;
            List<Passage> passages = passages(random);
            LocalDateTime now = moment(random, 1);
            LocalDateTime filed = random.nextInt(3) == 0 ? null : moment(random, 1);
            if (filed != null && filed.isAfter(now)) {
                filed = null;
            }

            Page page = book(passages, now).getOrDefault(DAY, new Page(null, null, null));
            Presence presence = presence(passages, now, zone, random);
            Expectation expectation =
                    new Expectation(assignment, ruled ? duty(zone, attendance, daily, deadline) : null);

            assertEquals(
                    page,
                    presence == null
                            ? new Page(null, null, null)
                            : new Page(
                                    wall(presence.seenAt(), zone),
                                    wall(presence.arrivedAt(), zone),
                                    wall(presence.leftAt(), zone)),
                    at);
            Standing standing = expectation.attendance(
                    presence == null ? null : presence.seenAt(),
                    now.atZone(zone).toInstant());
            assertEquals(clerk(assignment, ruled && attendance, deadline, page.seen(), now), standing, at);
            assertEquals(
                    clerk(assignment, ruled && daily, deadline, filed, now),
                    expectation.report(
                            filed == null ? null : filed.atZone(zone).toInstant(),
                            now.atZone(zone).toInstant()),
                    at);
            met.merge(standing, 1, Integer::sum);
        }
        for (Standing standing : Standing.values()) {
            assertTrue(met.getOrDefault(standing, 0) > 50, () -> standing + " was hardly met: " + met);
        }
    }

    /// The clerk's own words for how somebody stands.
    private static Standing clerk(
            Assignment assignment,
            boolean asked,
            @Nullable String deadline,
            @Nullable LocalDateTime done,
            LocalDateTime now) {
        boolean working =
                List.of("ON_SITE", "HOME", "SHIFT", "DUTY", "RECALLED").contains(assignment.name());
        if (done != null) {
            return working && asked && tooLate(deadline, done) ? Standing.LATE : Standing.DONE;
        }
        if (assignment == Assignment.OFF) {
            return Standing.OFF;
        }
        if (!working) {
            return Standing.EXCUSED;
        }
        if (!asked) {
            return Standing.NOT_ASKED;
        }
        return tooLate(deadline, now) ? Standing.MISSING : Standing.AWAITED;
    }

    private static boolean tooLate(@Nullable String deadline, LocalDateTime at) {
        if (!at.toLocalDate().equals(DAY)) {
            return at.toLocalDate().isAfter(DAY);
        }
        return deadline != null && at.toLocalTime().toString().compareTo(deadline) > 0;
    }

    /// The clerk writes down one passage after the other as they happen, and turns to a new page at
    /// midnight unless the person came in on the page before, is still there and has been for sixteen
    /// hours at most.
    private static Map<LocalDate, Page> book(List<Passage> passages, LocalDateTime now) {
        Map<LocalDate, List<Passage>> pages = new HashMap<>();
        for (LocalDateTime minute = DAY.minusDays(2).atStartOfDay();
                !minute.isAfter(now);
                minute = minute.plusMinutes(1)) {
            for (Passage passage : passages) {
                if (passage.at().equals(minute)) {
                    pages.computeIfAbsent(page(pages, passage), any -> new ArrayList<>())
                            .add(passage);
                }
            }
        }
        Map<LocalDate, Page> book = new HashMap<>();
        pages.forEach((day, ofDay) -> {
            LocalDateTime arrived = null;
            for (Passage passage : ofDay) {
                if (arrived == null && passage.kind() == Kind.ARRIVAL) {
                    arrived = passage.at();
                }
            }
            Passage last = ofDay.getLast();
            book.put(day, new Page(ofDay.getFirst().at(), arrived, last.kind() == Kind.DEPARTURE ? last.at() : null));
        });
        return book;
    }

    private static LocalDate page(Map<LocalDate, List<Passage>> pages, Passage passage) {
        LocalDate today = passage.at().toLocalDate();
        List<Passage> before = pages.getOrDefault(today.minusDays(1), List.of());
        boolean cameToday = pages.getOrDefault(today, List.of()).stream().anyMatch(one -> one.kind() == Kind.ARRIVAL);
        boolean leaves = passage.kind() == Kind.DEPARTURE;
        return leaves
                        && !cameToday
                        && !before.isEmpty()
                        && before.getLast().kind() == Kind.ARRIVAL
                        && !before.getLast().at().plusHours(16).isBefore(passage.at())
                ? today.minusDays(1)
                : today;
    }

    /// The same through the product's own functions; what is recorded comes to be read in any order.
    private static @Nullable Presence presence(List<Passage> passages, LocalDateTime now, ZoneId zone, Random random) {
        List<Mark> marks = new ArrayList<>();
        for (Passage passage : passages) {
            if (!passage.at().isAfter(now)) {
                LocalDate today = passage.at().toLocalDate();
                Instant instant = passage.at().atZone(zone).toInstant();
                LocalDate date = passage.kind() == Kind.ARRIVAL
                        ? today
                        : DayOfWork.at(instant, today, on(marks, today.minusDays(1)), on(marks, today));
                marks.add(new Mark(
                        new AttendanceId(new UUID(random.nextLong(), random.nextLong())),
                        new EmployeeId("a"),
                        date,
                        passage.kind(),
                        instant,
                        null,
                        AttendanceChannel.WEB,
                        null,
                        false));
            }
        }
        Collections.shuffle(marks, random);
        return Presence.of(on(marks, DAY));
    }

    private static List<Mark> on(List<Mark> marks, LocalDate day) {
        return marks.stream().filter(mark -> mark.date().equals(day)).toList();
    }

    /// Three days of comings and goings, some of them forgotten, no two in one minute.
    private static List<Passage> passages(Random random) {
        List<Passage> passages = new ArrayList<>();
        int count = random.nextInt(7);
        for (int i = 0; i < count; i++) {
            LocalDateTime at = moment(random, 2);
            if (passages.stream().noneMatch(one -> one.at().equals(at))) {
                passages.add(new Passage(random.nextInt(3) == 0 ? Kind.DEPARTURE : Kind.ARRIVAL, at));
            }
        }
        passages.sort((one, other) -> one.at().compareTo(other.at()));
        return passages;
    }

    private static LocalDateTime moment(Random random, int daysBefore) {
        return DAY.minusDays(daysBefore).atStartOfDay().plusMinutes(random.nextInt((daysBefore + 2) * 24 * 60));
    }

    private static @Nullable LocalDateTime wall(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, zone);
    }

    private static @Nullable ReportingDuty duty(
            ZoneId zone, boolean attendance, boolean daily, @Nullable String deadline) {
        TimedRule rule = city("c", "5", "2020-03-20", null, reporting(attendance, daily, deadline));
        return ReportingDuty.of(RulesOfDay.of(inZone(timeline("61.71", 1, rule), zone.getId()), DAY), SOMEBODY)
                .orElse(null);
    }
}
