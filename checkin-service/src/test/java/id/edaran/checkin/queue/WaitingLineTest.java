package id.edaran.checkin.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import id.edaran.checkin.queue.WaitingLine.Move;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitingLineTest {
    private static final Instant NOON = Instant.parse("2020-03-24T04:00:00Z");
    private static final Duration KEEP = Duration.ofMinutes(3);

    @Test
    void whoCameFirstIsCalledFirst() {
        Move move = line(3).move(2, NOON, KEEP);

        assertEquals(List.of(1, 2), numbers(move.called()));
        assertEquals(NOON.plus(KEEP), move.called().getFirst().calledUntil());
        assertEquals(
                List.of(),
                numbers(move.line().move(2, NOON.plusSeconds(1), KEEP).called()));
    }

    @Test
    void aPlaceIsKeptToTheLastInstantOfTheCall() {
        WaitingLine called = line(2).move(1, NOON, KEEP).line();

        assertEquals(List.of(), numbers(called.move(1, NOON.plus(KEEP), KEEP).expired()));
        Move late = called.move(1, NOON.plus(KEEP).plusNanos(1), KEEP);
        assertEquals(List.of(1), numbers(late.expired()));
        assertEquals(List.of(2), numbers(late.called()));
    }

    @Test
    void nobodyIsCalledWhereMoreAreInsideThanANewRuleAllows() {
        assertEquals(List.of(), numbers(line(2).move(-3, NOON, KEEP).called()));
    }

    @Test
    void tellsHowLongItMayTake() {
        WaitingLine line = line(3).move(1, NOON, KEEP).line();
        Places places = new Places(4, 3, Duration.ofMinutes(20));

        Standing first = line.standing(line.tickets().get(0), places, NOON);
        Standing last = line.standing(line.tickets().get(2), places, NOON);

        assertEquals(0, first.position());
        assertNull(first.expectedAt());
        assertEquals(2, last.position());
        // Four places, twenty minutes each: one becomes free every five minutes.
        assertEquals(NOON.plus(Duration.ofMinutes(10)), last.expectedAt());
        assertNull(line.standing(line.tickets().get(2), new Places(4, 3, null), NOON)
                .expectedAt());
    }

    /// Days at a door, minute by minute, held against a clerk with a notebook who knows three rules: nobody inside
    /// without a place, nobody before who came earlier, a call lasts three minutes.
    @Test
    void isFairOnEveryDay() {
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            Day day = new Day(1 + random.nextInt(4));
            for (int minute = 0; minute < 120; minute++) {
                day.now = NOON.plus(Duration.ofMinutes(minute));
                switch (random.nextInt(5)) {
                    case 0 -> day.leave(random);
                    case 1, 2 -> day.come(day.newcomer());
                    case 3 -> day.waiting(random).ifPresent(day::come);
                    default -> day.giveUp(random);
                }
                day.check("seed " + seed + ", minute " + minute);
            }
        }
    }

    private static final class Day {
        private final int most;
        private final List<Subject> inside = new ArrayList<>();
        /// The clerk's notebook: who waits since when, and until when a place is kept.
        private final Map<Subject, Optional<Instant>> notebook = new LinkedHashMap<>();

        private WaitingLine line = new WaitingLine(List.of());
        private Instant now = NOON;
        private int people;
        private int given;

        Day(int most) {
            this.most = most;
        }

        Subject newcomer() {
            return subject(++people);
        }

        Optional<Subject> waiting(Random random) {
            List<Subject> all = List.copyOf(notebook.keySet());
            return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
        }

        void move() {
            line = line.move(most - inside.size(), now, KEEP).line();
            notebook.values().removeIf(until -> until.isPresent() && until.get().isBefore(now));
            for (Map.Entry<Subject, Optional<Instant>> next : notebook.entrySet()) {
                long kept =
                        notebook.values().stream().filter(Optional::isPresent).count();
                if (next.getValue().isEmpty() && inside.size() + kept < most) {
                    next.setValue(Optional.of(now.plus(KEEP)));
                }
            }
        }

        void come(Subject who) {
            move();
            Optional<Ticket> ticket = line.of(new Person(who, Set.of(who)));
            boolean full = inside.size() + line.keptForOthers(ticket.orElse(null)) >= most;
            boolean mayByNotebook =
                    notebook.containsKey(who) ? notebook.get(who).isPresent() : inside.size() + notebook.size() < most;
            assertEquals(mayByNotebook, !full, "at " + now);
            List<Ticket> tickets = new ArrayList<>(line.tickets());
            if (!full) {
                inside.add(who);
                notebook.remove(who);
                ticket.ifPresent(tickets::remove);
            } else if (ticket.isEmpty()) {
                notebook.put(who, Optional.empty());
                given++;
                tickets.add(new Ticket(new UUID(0, given), given, who, now, null));
            }
            line = new WaitingLine(tickets);
            move();
        }

        void leave(Random random) {
            if (!inside.isEmpty()) {
                inside.remove(random.nextInt(inside.size()));
            }
            move();
        }

        void giveUp(Random random) {
            waiting(random).ifPresent(who -> {
                notebook.remove(who);
                line = new WaitingLine(line.tickets().stream()
                        .filter(ticket -> !ticket.subject().equals(who))
                        .toList());
            });
            move();
        }

        void check(String when) {
            assertTrue(inside.size() + line.keptForOthers(null) <= most, when);
            assertEquals(
                    List.copyOf(notebook.keySet()),
                    line.tickets().stream().map(Ticket::subject).toList(),
                    when);
            assertEquals(
                    notebook.values().stream()
                            .filter(Optional::isPresent)
                            .map(Optional::get)
                            .toList(),
                    line.tickets().stream()
                            .map(Ticket::calledUntil)
                            .filter(Objects::nonNull)
                            .toList(),
                    when);
        }
    }

    private static WaitingLine line(int people) {
        return new WaitingLine(IntStream.rangeClosed(1, people)
                .mapToObj(number -> new Ticket(new UUID(0, number), number, subject(number), NOON, null))
                .toList());
    }

    private static Subject subject(int number) {
        return new Subject("%043d".formatted(number));
    }

    private static List<Integer> numbers(List<Ticket> tickets) {
        return tickets.stream().map(Ticket::number).toList();
    }
}
