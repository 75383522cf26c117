package id.edaran.roster.rostering;

import id.edaran.contracts.event.RosterRecomputed.Conflict;
import id.edaran.contracts.event.RosterRecomputed.Conflict.Cited;
import id.edaran.contracts.rule.Rule.Reachability;
import id.edaran.contracts.rule.Rule.ShiftRotation;
import id.edaran.contracts.rule.Rule.WorkFromHome;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.rostering.Workforce.Away;
import id.edaran.roster.rostering.Workforce.Member;
import id.edaran.roster.rostering.Workforce.WorkingUnit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The days of one unit while they are worked out. Days and people are numbers, counted from the first
/// day of the [Setting] and in the order of the people's ids.
final class UnitDays {
    /// What all units of an agency share.
    ///
    /// @param pinned the days on which somebody is named for duty, be it in their own unit or in one above it
    /// @param first the day from which turns are counted
    /// @param days how many are worked out
    /// @param chainStarts the days on which turns are counted anew, because no rule was there for long
    record Setting(
            Workforce workforce,
            Map<EmployeeId, Set<LocalDate>> pinned,
            LocalDate first,
            int days,
            Arrangements arrangements,
            Winners duties,
            Winners recallRights,
            Set<LocalDate> chainStarts,
            Earlier earlier) {
        LocalDate date(int day) {
            return first.plusDays(day);
        }

        int index(LocalDate date) {
            return Math.clamp(ChronoUnit.DAYS.between(first, date), -1, days);
        }
    }

    private static final char NONE = DayLetters.NONE;

    private final Setting setting;
    private final WorkingUnit unit;
    private final List<Member> members;
    private final int[] kinds;
    private final boolean[] works;
    /// Absences, pins and recalls: what stands above every rule.
    private final char[][] overrides;
    private final char[][] previous;
    private final char[][] letters;
    private final int[][] groups;
    /// Heads under each rotation, by stretch.
    private final int[][] heads;
    private final StoredDays past;
    private final SwapsOfUnit swaps;
    private final List<Conflict> conflicts = new ArrayList<>();
    private boolean isInGroups;
    private List<Round> rounds = List.of();

    UnitDays(Setting setting, WorkingUnit unit, List<Member> members, int[] kinds) {
        this.setting = setting;
        this.unit = unit;
        this.members = members;
        this.kinds = kinds;
        this.past = setting.earlier().pastOf(unit.code());
        this.works = new boolean[setting.days()];
        for (int day = 0; day < works.length; day++) {
            works[day] = setting.workforce().works(unit, setting.date(day));
        }
        Arrangements arrangements = setting.arrangements();
        this.heads = new int[arrangements.stretches()][arrangements.rotations().size()];
        for (int[] ofStretch : heads) {
            int stretch = Arrays.asList(heads).indexOf(ofStretch);
            for (int kind : kinds) {
                int rotation = arrangements.decided(stretch, kind);
                if (rotation != Arrangements.USUAL) {
                    ofStretch[rotation]++;
                }
            }
        }
        this.overrides = new char[members.size()][setting.days()];
        StoredDays atMidnight = setting.earlier().previousOf(unit.code());
        this.previous = members.stream()
                .map(member -> atMidnight.letters(member.employee(), setting.first(), setting.days()))
                .toArray(char[][]::new);
        this.swaps = SwapsOfUnit.of(setting, unit.code(), members);
        swaps.undo(previous, day -> true);
        this.letters = new char[members.size()][setting.days()];
        this.groups = new int[members.size()][setting.days()];
        override();
    }

    WorkingUnit unit() {
        return unit;
    }

    LocalDate date(int day) {
        return setting.date(day);
    }

    int days() {
        return setting.days();
    }

    /// The rule of a rotation as it is stated on a day.
    TimedRule rule(int rotation, int day) {
        return setting.arrangements().rule(rotation, setting.date(day));
    }

    Rotation rotation(int rotation) {
        return setting.arrangements().rotations().get(rotation);
    }

    int people() {
        return kinds.length;
    }

    boolean works(int day) {
        return works[day];
    }

    char letter(int person, int day) {
        return letters[person][day];
    }

    void write(int person, int day, char letter) {
        letters[person][day] = letter;
    }

    /// What the roster of last midnight has.
    char previousLetter(int person, int day) {
        return previous[person][day];
    }

    /// Whether an absence, a pin or a recall stands above every rule.
    boolean isDecided(int person, int day) {
        return overrides[person][day] != NONE;
    }

    Optional<TimedRule> dutyRule(int person, int day) {
        return setting.duties().on(day, kinds[person]);
    }

    /// People whom a rotation arranges on a day, absent or not.
    int heads(int rotation, int day) {
        return works[day] ? heads[setting.arrangements().stretchOf(day)][rotation] : 0;
    }

    /// How many of these are on site when so many places are theirs: whoever is pinned or recalled
    /// comes on top.
    int onSite(int rotation, int day, int places) {
        int free = 0;
        int onTop = 0;
        for (int person = 0; person < kinds.length; person++) {
            if (isUnder(rotation, person, day)) {
                free += !isDecided(person, day) ? 1 : 0;
                onTop += isOnTop(person, day) ? 1 : 0;
            }
        }
        return Math.min(places, free) + onTop;
    }

    void conflict(int day, String code, String message, List<TimedRule> rules) {
        LocalDate date = setting.date(day);
        conflicts.add(new Conflict(
                date,
                code,
                message,
                rules.stream()
                        .map(rule -> new Cited(
                                rule.circular(),
                                rule.numberedOn(date).number(),
                                rule.clause(),
                                rule.rule().type()))
                        .toList()));
    }

    /// @param places for each rotation and day how many of its people are to be on site
    void work(int[][] places) {
        for (int day = 0; day < setting.days(); day++) {
            begin(day);
        }
        swaps.undo(letters, this::isHistory);
        List<OfficeRound> office = new ArrayList<>();
        for (int rotation = 0; rotation < setting.arrangements().rotations().size(); rotation++) {
            switch (setting.arrangements().rotations().get(rotation).rule()) {
                case WorkFromHome rule -> office.add(new OfficeRound(this, rotation, places[rotation]));
                case ShiftRotation rule -> ShiftsOfUnit.take(this, rotation, rule);
                default -> throw new IllegalStateException("nobody takes turns under such a rule");
            }
        }
        RoundsOfUnit.take(this, setting, office);
        List<DutyRound> duties = new ArrayList<>();
        dutyRules().forEach(rule -> duties.add(new DutyRound(this, duties.size(), rule)));
        RoundsOfUnit.take(this, setting, duties);
        rounds = Stream.<Round>concat(duties.stream(), office.stream()).toList();
        swaps.carryOut(this);
        checkPinsAndRecalls();
    }

    /// The account of somebody's turns before a day; empty where no turns decided the day.
    Optional<FairnessAccount> account(EmployeeId employee, LocalDate date) {
        int day = setting.index(date);
        int person = members.stream().map(Member::employee).toList().indexOf(employee);
        if (person < 0 || swaps.changed(person, day)) {
            return Optional.empty();
        }
        // Turns are counted as if nobody had swapped: who takes over another's duty owes nothing less for it.
        swaps.takeBack(this);
        int since = setting.chainStarts().stream()
                .filter(start -> !start.isAfter(date))
                .mapToInt(setting::index)
                .map(start -> Math.max(start, 0))
                .max()
                .orElse(0);
        char letter = letters[person][day];
        return rounds.stream()
                .filter(round -> round.wasFree(person, day))
                .filter(round -> letter == round.called() || letter == DayLetters.HOME)
                .findFirst()
                .map(round -> FairnessAccount.of(round, person, day, since));
    }

    UnitRoster roster(LocalDate from, LocalDate until) {
        int first = setting.index(from);
        int last = setting.index(until);
        List<Integer> inNone = List.copyOf(Collections.nCopies(last - first + 1, 0));
        List<UnitRoster.Line> lines = new ArrayList<>();
        for (int person = 0; person < kinds.length; person++) {
            lines.add(new UnitRoster.Line(
                    members.get(person).employee(),
                    new String(letters[person], first, last - first + 1),
                    isInGroups
                            ? Arrays.stream(groups[person], first, last + 1)
                                    .boxed()
                                    .toList()
                            : inNone));
        }
        List<Conflict> inRange = conflicts.stream()
                .filter(conflict ->
                        !conflict.date().isBefore(from) && !conflict.date().isAfter(until))
                .sorted(Comparator.comparing(Conflict::date))
                .toList();
        return new UnitRoster(unit.code(), from, until, lines, inRange);
    }

    private void override() {
        for (char[] line : overrides) {
            Arrays.fill(line, NONE);
        }
        Workforce workforce = setting.workforce();
        for (int person = 0; person < kinds.length; person++) {
            EmployeeId employee = members.get(person).employee();
            for (LocalDate date : workforce.recalls().getOrDefault(employee, Set.of())) {
                put(person, date, DayLetters.RECALLED);
            }
            for (LocalDate date : setting.pinned().getOrDefault(employee, Set.of())) {
                put(person, date, DayLetters.DUTY);
            }
            List<Away> away = workforce.away().getOrDefault(employee, List.of());
            for (Away.Kind kind : List.of(Away.Kind.LEAVE, Away.Kind.ISOLATION)) {
                for (int day = 0; !away.isEmpty() && day < setting.days(); day++) {
                    LocalDate date = setting.date(day);
                    if (away.stream().anyMatch(some -> some.kind() == kind && some.covers(date))) {
                        overrides[person][day] = kind == Away.Kind.ISOLATION ? DayLetters.ISOLATION : DayLetters.LEAVE;
                    }
                }
            }
        }
    }

    private void put(int person, LocalDate date, char letter) {
        int day = setting.index(date);
        if (day >= 0 && day < setting.days()) {
            overrides[person][day] = letter;
        }
    }

    boolean isOnTop(int person, int day) {
        return overrides[person][day] == DayLetters.DUTY || overrides[person][day] == DayLetters.RECALLED;
    }

    boolean isHistory(int day) {
        return past.has(setting.date(day));
    }

    /// Each person's day before anybody has taken a turn.
    private void begin(int day) {
        LocalDate date = setting.date(day);
        boolean frozen = past.has(date);
        for (int person = 0; person < kinds.length; person++) {
            letters[person][day] =
                    frozen ? past.letter(members.get(person).employee(), date) : beforeTurns(person, day);
        }
    }

    private char beforeTurns(int person, int day) {
        if (isDecided(person, day)) {
            return overrides[person][day];
        }
        if (!works[day]) {
            return DayLetters.OFF;
        }
        boolean arranged = setting.arrangements().decided(setting.arrangements().stretchOf(day), kinds[person])
                != Arrangements.USUAL;
        return arranged ? DayLetters.HOME : DayLetters.ON_SITE;
    }

    String section(int person) {
        return members.get(person).section();
    }

    /// Notes the group whose turn decided somebody's day.
    ///
    /// @param group from 0
    void isOfGroup(int person, int day, int group) {
        isInGroups = true;
        groups[person][day] = group + 1;
    }

    private Set<TimedRule> dutyRules() {
        Set<TimedRule> rules = new LinkedHashSet<>();
        for (int stretch = 0; stretch < setting.duties().stretches(); stretch++) {
            for (int kind : kinds) {
                setting.duties().ofStretch(stretch, kind).ifPresent(rules::add);
            }
        }
        return rules;
    }

    /// What an agency head decided is carried out; where it does not go with the rules, it is shown.
    private void checkPinsAndRecalls() {
        for (int day = 0; day < setting.days(); day++) {
            if (isHistory(day)) {
                continue;
            }
            for (int person = 0; person < kinds.length; person++) {
                if (setting.pinned()
                        .getOrDefault(members.get(person).employee(), Set.of())
                        .contains(setting.date(day))) {
                    checkPin(person, day);
                }
                if (overrides[person][day] == DayLetters.RECALLED) {
                    checkRecall(person, day);
                }
            }
        }
    }

    private void checkPin(int person, int day) {
        if (overrides[person][day] != DayLetters.DUTY) {
            conflict(day, Rostering.PIN_WHILE_ABSENT, "Somebody who was named for duty cannot come.", List.of());
        } else if (!works[day]) {
            conflict(day, Rostering.PIN_ON_DAY_OFF, "Somebody is named for duty on a day off.", List.of());
        } else if (setting.duties().on(day, kinds[person]).isEmpty()) {
            conflict(
                    day,
                    Rostering.PIN_WITHOUT_RULE,
                    "Somebody is named for duty whom no duty roster is for.",
                    List.of());
        }
    }

    private void checkRecall(int person, int day) {
        Optional<TimedRule> right = setting.recallRights().on(day, kinds[person]);
        if (right.isEmpty() || !((Reachability) right.get().rule()).recallable()) {
            conflict(
                    day,
                    Rostering.RECALL_WITHOUT_RIGHT,
                    "Somebody is called to the office whom no circular lets be called.",
                    right.stream().toList());
        }
    }

    boolean isUnder(int rotation, int person, int day) {
        return setting.arrangements().decided(setting.arrangements().stretchOf(day), kinds[person]) == rotation;
    }
}
