package id.edaran.roster.rostering;

import id.edaran.contracts.event.RosterRecomputed.Conflict;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.meaning.HomeShares;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Rule.ShiftRotation;
import id.edaran.contracts.rule.Rule.WorkFromHome;
import id.edaran.contracts.rule.Rule.WorkOnSite;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.Workforce.Member;
import id.edaran.roster.rostering.Workforce.WorkingUnit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Computes rosters: a pure function of an agency's people, the rules, the calendar and the days that are past.
///
/// Turns are counted from the first day of a rule, whatever range is asked for, so the answer about a day does
/// not depend on the question. Days that are past and stored are history: they are taken as they are, and the
/// turns go on from them. Inside, days, units and people are numbers, and the law is asked once a stretch
/// ([Arrangements]).
public final class Rostering {
    /// Fewer people are under a rule than it wants on site.
    static final String MINIMUM_ON_SITE = "MINIMUM_ON_SITE";

    /// A section has nobody in the group whose turn it is.
    static final String SECTION_UNMANNED = "SECTION_UNMANNED";

    private final Workforce workforce;
    private final LocalDate first;
    private final LocalDate from;
    private final LocalDate until;
    private final Arrangements arrangements;
    private final List<Crew> crews;

    private Rostering(
            Workforce workforce,
            @Nullable Timeline timeline,
            Map<UnitCode, StoredDays> past,
            Collection<UnitCode> wanted,
            LocalDate from,
            LocalDate until) {
        this.workforce = workforce;
        this.first = firstDay(workforce, timeline, from, until);
        this.from = from;
        this.until = until;
        Map<PersonFacts, Integer> kinds = new LinkedHashMap<>();
        workforce.members().forEach(member -> kinds.putIfAbsent(member.facts(), kinds.size()));
        this.arrangements =
                Arrangements.between(first, until, timeline, workforce.agency().value(), List.copyOf(kinds.keySet()));
        Map<UnitCode, List<Member>> members = new HashMap<>();
        workforce
                .members()
                .forEach(member -> members.computeIfAbsent(member.unit(), unit -> new ArrayList<>())
                        .add(member));
        this.crews = workforce.units().stream()
                .map(unit -> new Crew(
                        unit,
                        members.getOrDefault(unit.code(), List.of()),
                        kinds,
                        wanted.contains(unit.code()),
                        past.getOrDefault(unit.code(), StoredDays.between(first, first))))
                .toList();
    }

    /// @param timeline null while the region has none: everybody works as usual
    /// @param past the stored days that are history, for each unit, at least from [#firstDay] on
    /// @param wanted the units whose rosters are asked for
    public static Map<UnitCode, UnitRoster> compute(
            Workforce workforce,
            @Nullable Timeline timeline,
            Map<UnitCode, StoredDays> past,
            Collection<UnitCode> wanted,
            LocalDate from,
            LocalDate until) {
        return new Rostering(workforce, timeline, past, wanted, from, until).compute();
    }

    /// The day from which on turns have to be counted to answer for a range.
    public static LocalDate firstDay(
            Workforce workforce, @Nullable Timeline timeline, LocalDate from, LocalDate until) {
        if (timeline == null) {
            return from;
        }
        return Arrangements.arranging(timeline, workforce.agency().value(), from, until).stream()
                .filter(rule -> !(rule.rule() instanceof WorkOnSite))
                .map(TimedRule::startedOn)
                .filter(start -> start.isBefore(from))
                .min(LocalDate::compareTo)
                .orElse(from);
    }

    private Map<UnitCode, UnitRoster> compute() {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(first, until) + 1);
        int[] turns = new int[arrangements.rotations().size()];
        for (int day = 0; day < days; day++) {
            LocalDate date = first.plusDays(day);
            int stretch = arrangements.stretchOf(day);
            boolean holiday = workforce.holidays().contains(date);
            for (Crew crew : crews) {
                crew.begin(date, stretch, holiday);
            }
            for (int rotation = 0; rotation < turns.length; rotation++) {
                switch (arrangements.rotations().get(rotation).rule()) {
                    case WorkFromHome rule -> turns[rotation] += stayHome(rule, rotation, turns[rotation], date);
                    case ShiftRotation rule -> takeShifts(rule, rotation);
                    case Rule other -> throw new IllegalStateException("nobody takes turns under " + other.type());
                }
            }
            crews.forEach(Crew::end);
        }
        Map<UnitCode, UnitRoster> rosters = new HashMap<>();
        for (Crew crew : crews) {
            if (crew.wanted) {
                rosters.put(crew.unit.code(), crew.roster());
            }
        }
        return rosters;
    }

    /// @return 1 when the agency works under the rule that day, which is a turn
    private int stayHome(WorkFromHome rule, int rotation, int turn, LocalDate date) {
        int[] heads = new int[crews.size()];
        int people = 0;
        for (int i = 0; i < heads.length; i++) {
            heads[i] = crews.get(i).heads(rotation);
            people += heads[i];
        }
        if (people == 0) {
            return 0;
        }
        int[] shares = HomeShares.share(HomeShares.home(rule, people), heads, turn);
        boolean tooFew = rule.minimumOnSite() != null && rule.minimumOnSite() > people;
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] > 0 && crews.get(i).wanted) {
                crews.get(i).callToOffice(rotation, heads[i] - shares[i]);
                if (tooFew) {
                    crews.get(i)
                            .conflict(
                                    date,
                                    MINIMUM_ON_SITE,
                                    "The rule wants " + rule.minimumOnSite()
                                            + " people of the agency on site and reaches " + people + ".");
                }
            }
        }
        return 1;
    }

    private void takeShifts(ShiftRotation rule, int rotation) {
        for (Crew crew : crews) {
            if (crew.wanted && crew.heads(rotation) > 0) {
                crew.takeShift(rotation, rule);
            }
        }
    }

    /// A unit and its people while its days are worked through.
    private final class Crew {
        private final WorkingUnit unit;
        private final List<Member> members;
        private final boolean wanted;
        private final StoredDays past;
        private final int[] kinds;
        /// Heads under each rotation, by stretch.
        private final int[][] heads;
        private final Map<Integer, OfficeQueue> queues = new HashMap<>();
        private final Map<Integer, Integer> shiftDays = new HashMap<>();
        private final char[][] letters;
        private final int[][] groups;
        private final char[] today;
        private final int[] groupToday;
        private final List<Conflict> conflicts = new ArrayList<>();
        private LocalDate date = first;
        private int stretch;
        private boolean works;

        Crew(WorkingUnit unit, List<Member> members, Map<PersonFacts, Integer> known, boolean wanted, StoredDays past) {
            this.unit = unit;
            this.members = members;
            this.wanted = wanted;
            this.past = past;
            this.kinds = new int[members.size()];
            this.heads =
                    new int[arrangements.stretches()][arrangements.rotations().size()];
            for (int person = 0; person < kinds.length; person++) {
                kinds[person] = known.getOrDefault(members.get(person).facts(), 0);
                for (int i = 0; i < heads.length; i++) {
                    int rotation = arrangements.decided(i, kinds[person]);
                    if (rotation != Arrangements.USUAL) {
                        heads[i][rotation]++;
                    }
                }
            }
            int days = Math.toIntExact(ChronoUnit.DAYS.between(from, until) + 1);
            this.letters = new char[wanted ? members.size() : 0][days];
            this.groups = new int[wanted ? members.size() : 0][days];
            this.today = new char[members.size()];
            this.groupToday = new int[members.size()];
        }

        void begin(LocalDate day, int stretchOfDay, boolean holiday) {
            date = day;
            stretch = stretchOfDay;
            works = !holiday && unit.workingDays().contains(day.getDayOfWeek());
            Arrays.fill(today, works ? DayLetters.ON_SITE : DayLetters.OFF);
            Arrays.fill(groupToday, 0);
        }

        int heads(int rotation) {
            return works ? heads[stretch][rotation] : 0;
        }

        void callToOffice(int rotation, int places) {
            OfficeQueue queue = queues.computeIfAbsent(rotation, added -> new OfficeQueue(members.size()));
            if (past.has(date)) {
                queue.moveToEnd(person ->
                        isUnder(rotation, person) && past.letter(employee(person), date) == DayLetters.ON_SITE);
                return;
            }
            for (int person = 0; person < today.length; person++) {
                if (isUnder(rotation, person)) {
                    today[person] = DayLetters.HOME;
                }
            }
            queue.call(places, person -> isUnder(rotation, person), person -> today[person] = DayLetters.ON_SITE);
        }

        /// Turns count the unit's own working days under the rule, from its first day.
        void takeShift(int rotation, ShiftRotation rule) {
            int workedDays = shiftDays.merge(rotation, 1, Integer::sum) - 1;
            if (date.isBefore(from)) {
                return;
            }
            int inTurn = workedDays / rule.daysPerTurn() % rule.groups();
            List<Integer> people = new ArrayList<>();
            List<String> sections = new ArrayList<>();
            for (int person = 0; person < today.length; person++) {
                if (isUnder(rotation, person)) {
                    people.add(person);
                    sections.add(members.get(person).section());
                }
            }
            int[] group = ShiftGroups.deal(sections, rule.groups());
            for (int i = 0; i < group.length; i++) {
                today[people.get(i)] = group[i] == inTurn ? DayLetters.SHIFT : DayLetters.HOME;
                groupToday[people.get(i)] = group[i] + 1;
            }
            if (ShiftGroups.leavesSectionUnmanned(sections, group, inTurn)) {
                conflict(date, SECTION_UNMANNED, "A section has nobody in the group whose turn it is.");
            }
        }

        void conflict(LocalDate day, String code, String message) {
            if (!day.isBefore(from)) {
                conflicts.add(new Conflict(day, code, message));
            }
        }

        /// Stored days are answered as they are stored.
        void end() {
            if (!wanted || date.isBefore(from)) {
                return;
            }
            int day = Math.toIntExact(ChronoUnit.DAYS.between(from, date));
            boolean history = past.has(date);
            for (int person = 0; person < today.length; person++) {
                letters[person][day] = history ? past.letter(employee(person), date) : today[person];
                groups[person][day] = letters[person][day] == today[person] ? groupToday[person] : 0;
            }
        }

        UnitRoster roster() {
            List<UnitRoster.Line> lines = new ArrayList<>();
            for (int person = 0; person < letters.length; person++) {
                lines.add(new UnitRoster.Line(
                        employee(person),
                        new String(letters[person]),
                        Arrays.stream(groups[person]).boxed().toList()));
            }
            return new UnitRoster(unit.code(), from, until, lines, conflicts);
        }

        private boolean isUnder(int rotation, int person) {
            return arrangements.decided(stretch, kinds[person]) == rotation;
        }

        private EmployeeId employee(int person) {
            return members.get(person).employee();
        }
    }
}
