package id.edaran.checkin.gate;

import id.edaran.checkin.gate.Visits.Renewal;
import id.edaran.checkin.gate.Visits.Visit;
import id.edaran.checkin.health.HealthFacts;
import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import id.edaran.checkin.queue.WaitingLine;
import id.edaran.checkin.sites.SiteCode;
import id.edaran.checkin.staff.StaffDay;
import id.edaran.contracts.timeline.Timeline;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is known when some scans are decided together, and how it changes from one of them to the next.
final class Round {
    private final Map<SiteCode, Room> rooms;
    private final Map<Person, HealthFacts> health;
    private final Map<LocalDate, Map<Person, StaffDay>> staff;
    private final List<Renewal> renewals = new ArrayList<>();

    Round(Map<SiteCode, Room> rooms, Map<Person, HealthFacts> health, Map<LocalDate, Map<Person, StaffDay>> staff) {
        this.rooms = Map.copyOf(rooms);
        this.health = Map.copyOf(health);
        this.staff = Map.copyOf(staff);
    }

    Room room(SiteCode site) {
        return Objects.requireNonNull(rooms.get(site), "a site of the round");
    }

    void renew(Renewal renewal) {
        renewals.add(renewal);
    }

    List<Renewal> renewals() {
        return List.copyOf(renewals);
    }

    HealthFacts health(Person person) {
        return Objects.requireNonNull(health.get(person), "somebody of the round");
    }

    /// Null for whomever the directory does not know.
    @Nullable
    StaffDay staff(Person person, LocalDate day) {
        return staff.getOrDefault(day, Map.of()).get(person);
    }

    /// One site of the round, locked by it.
    static final class Room {
        private final Timeline timeline;
        private final String poster;
        private final Map<Subject, Visit> open;
        private final BitSet taken;
        private int inside;
        private WaitingLine line;
        private Optional<Duration> stay = Optional.empty();
        private boolean stayIsKnown;

        /// @param poster its text
        /// @param open visits of those who come in this round
        /// @param taken the numbers of the places that are taken
        Room(Timeline timeline, String poster, int inside, Map<Subject, Visit> open, BitSet taken, WaitingLine line) {
            this.timeline = timeline;
            this.poster = poster;
            this.inside = inside;
            this.open = new HashMap<>(open);
            this.taken = taken;
            this.line = line;
        }

        Timeline timeline() {
            return timeline;
        }

        String poster() {
            return poster;
        }

        int inside() {
            return inside;
        }

        Optional<Visit> open(Person person) {
            return person.known().stream()
                    .map(open::get)
                    .filter(Objects::nonNull)
                    .max(Comparator.comparing(Visit::lastSeen));
        }

        WaitingLine line() {
            return line;
        }

        /// How long the last visitors stayed; asked for once.
        Optional<Duration> stay(Supplier<Optional<Duration>> ask) {
            if (!stayIsKnown) {
                stay = ask.get();
                stayIsKnown = true;
            }
            return stay;
        }

        void line(WaitingLine moved) {
            line = moved;
        }

        /// The lowest number from 1 that nobody has; taken from now on.
        int takeLowestPlace() {
            int place = taken.nextClearBit(1);
            taken.set(place);
            return place;
        }

        void comeIn(Person person, Visit visit) {
            inside++;
            open.put(person.subject(), visit);
        }
    }
}
