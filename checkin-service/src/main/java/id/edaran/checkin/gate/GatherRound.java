package id.edaran.checkin.gate;

import id.edaran.checkin.gate.DecideEntries.Question;
import id.edaran.checkin.gate.Visits.Visit;
import id.edaran.checkin.health.GatherHealth;
import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import id.edaran.checkin.posters.Posters;
import id.edaran.checkin.queue.Tickets;
import id.edaran.checkin.queue.WaitingLine;
import id.edaran.checkin.rules.RegionRules;
import id.edaran.checkin.sites.SiteCode;
import id.edaran.checkin.staff.FindStaff;
import id.edaran.checkin.staff.StaffDay;
import id.edaran.contracts.event.EntryDecided.Purpose;
import id.edaran.contracts.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Gathers what is known for scans that are decided together: by one query for each kind of fact, however many they
/// are.
@ApplicationScoped
public class GatherRound {
    private final RegionRules rules;
    private final Visits visits;
    private final Tickets tickets;
    private final Posters posters;
    private final GatherHealth gatherHealth;
    private final FindStaff findStaff;

    GatherRound(
            RegionRules rules,
            Visits visits,
            Tickets tickets,
            Posters posters,
            GatherHealth gatherHealth,
            FindStaff findStaff) {
        this.rules = rules;
        this.visits = visits;
        this.tickets = tickets;
        this.posters = posters;
        this.gatherHealth = gatherHealth;
        this.findStaff = findStaff;
    }

    /// @param questions at sites that the caller has locked
    @Transactional(Transactional.TxType.MANDATORY)
    Round of(Collection<Question> questions) {
        if (questions.isEmpty()) {
            return new Round(Map.of(), Map.of(), Map.of());
        }
        Map<String, Timeline> timelines = questions.stream()
                .map(question -> question.site().region())
                .distinct()
                .collect(Collectors.toMap(region -> region, rules::of));
        Set<Person> people = questions.stream().map(Question::person).collect(Collectors.toSet());
        return new Round(rooms(questions, timelines, people), gatherHealth.of(people), staff(questions, timelines));
    }

    private Map<SiteCode, Round.Room> rooms(
            Collection<Question> questions, Map<String, Timeline> timelines, Set<Person> people) {
        Map<SiteCode, String> regions = new HashMap<>();
        questions.forEach(
                question -> regions.put(question.site().code(), question.site().region()));
        Set<SiteCode> codes = regions.keySet();
        Map<SiteCode, String> texts = posters.texts(codes);
        Map<SiteCode, Integer> inside = visits.inside(codes);
        Map<SiteCode, BitSet> taken = visits.places(codes);
        Map<SiteCode, Map<Subject, Visit>> open = visits.open(
                codes,
                people.stream().flatMap(person -> person.known().stream()).toList());
        Map<SiteCode, WaitingLine> lines = tickets.lines(codes);
        Map<SiteCode, Round.Room> rooms = new HashMap<>();
        regions.forEach((code, region) -> rooms.put(
                code,
                new Round.Room(
                        Objects.requireNonNull(timelines.get(region)),
                        Objects.requireNonNull(texts.get(code)),
                        inside.getOrDefault(code, 0),
                        open.getOrDefault(code, Map.of()),
                        taken.getOrDefault(code, new BitSet()),
                        lines.getOrDefault(code, new WaitingLine(List.of())))));
        return rooms;
    }

    /// Scans that come late are of another day than the others.
    private Map<LocalDate, Map<Person, StaffDay>> staff(
            Collection<Question> questions, Map<String, Timeline> timelines) {
        Map<LocalDate, Map<Person, LocalDate>> days = new HashMap<>();
        questions.stream()
                .filter(question -> question.scan().purpose() == Purpose.WORK)
                .forEach(question -> {
                    LocalDate day = Objects.requireNonNull(
                                    timelines.get(question.site().region()))
                            .dayOf(question.at());
                    days.computeIfAbsent(day, of -> new HashMap<>()).put(question.person(), day);
                });
        Map<LocalDate, Map<Person, StaffDay>> staff = new HashMap<>();
        days.forEach((day, people) -> staff.put(day, findStaff.on(people)));
        return staff;
    }
}
