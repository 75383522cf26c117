package id.edaran.roster.rostering;

import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.meaning.HomeShares;
import id.edaran.contracts.rule.Rule.WorkFromHome;
import id.edaran.contracts.rule.Rule.WorkOnSite;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.directory.EmployeeId;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.UnitDays.Setting;
import id.edaran.roster.rostering.Workforce.Member;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Computes rosters: a pure function of an agency's people, the rules, the calendar, what agency heads
/// decided, and the rosters of earlier.
///
/// Here is decided how many people of each unit a rule lets stay at home; who they are, unit by unit, in
/// [UnitDays]. Turns are counted from the first day of a chain of rules, whatever range is asked for, so the
/// answer about a day does not depend on the question. Days that are past and stored are history: they are
/// taken as they are.
public final class Rostering {
    /// Fewer people are on site under a rule than it wants.
    static final String MINIMUM_ON_SITE = "MINIMUM_ON_SITE";

    /// More people are on site under a rule than it allows, because some are pinned or recalled.
    static final String MAXIMUM_ON_SITE = "MAXIMUM_ON_SITE";

    /// A section has nobody in the group whose turn it is.
    static final String SECTION_UNMANNED = "SECTION_UNMANNED";

    /// A duty roster asks for more people than there are.
    static final String DUTY_UNDERSTAFFED = "DUTY_UNDERSTAFFED";

    static final String PIN_WHILE_ABSENT = "PIN_WHILE_ABSENT";
    static final String PIN_ON_DAY_OFF = "PIN_ON_DAY_OFF";
    static final String PIN_WITHOUT_RULE = "PIN_WITHOUT_RULE";
    static final String RECALL_WITHOUT_RIGHT = "RECALL_WITHOUT_RIGHT";

    /// People agreed to take each other's duty, and it does not go any more.
    static final String SWAP_IMPOSSIBLE = "SWAP_IMPOSSIBLE";

    /// The matters that shape a roster.
    static final Set<Matter> SHAPING = Set.of(Matter.ARRANGEMENT, Matter.DUTY_ROSTER, Matter.REACHABILITY);

    /// Rules with at most so many days between them share their accounts of turns.
    private static final int DAYS_BETWEEN = 31;

    private final Setting setting;
    private final List<UnitDays> units;
    private final Collection<UnitCode> wanted;

    private Rostering(
            Workforce workforce,
            @Nullable Timeline timeline,
            Earlier earlier,
            Collection<UnitCode> wanted,
            LocalDate first,
            LocalDate last) {
        this.wanted = wanted;
        Kinds kinds = new Kinds();
        Map<UnitCode, List<Member>> members = new HashMap<>();
        for (Member member : workforce.members()) {
            kinds.add(member.facts());
            members.computeIfAbsent(member.unit(), unit -> new ArrayList<>()).add(member);
        }
        List<PersonFacts> facts = kinds.facts();
        String agency = workforce.agency().value();
        this.setting = new Setting(
                workforce,
                workforce.pinned(),
                first,
                Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1),
                Arrangements.between(first, last, timeline, agency, facts),
                Winners.between(first, last, timeline, agency, facts, Matter.DUTY_ROSTER),
                Winners.between(first, last, timeline, agency, facts, Matter.REACHABILITY),
                timeline == null ? Set.of() : Set.copyOf(chainStarts(timeline, agency, last)),
                earlier);
        this.units = workforce.units().stream()
                .map(unit -> {
                    List<Member> ofUnit = members.getOrDefault(unit.code(), List.of());
                    int[] kindsOfUnit = ofUnit.stream()
                            .mapToInt(member -> kinds.of(member.facts()))
                            .toArray();
                    return new UnitDays(setting, unit, ofUnit, kindsOfUnit);
                })
                .toList();
    }

    /// The different facts of people, numbered. Most people share the very same object with others, and comparing all
    /// that it says takes longer than anything else that is done for one of them.
    private static final class Kinds {
        private final Map<PersonFacts, Integer> numbers = new LinkedHashMap<>();
        private final IdentityHashMap<PersonFacts, Integer> known = new IdentityHashMap<>();

        void add(PersonFacts facts) {
            known.computeIfAbsent(facts, added -> {
                Integer number = numbers.putIfAbsent(added, numbers.size());
                return number == null ? numbers.size() - 1 : number;
            });
        }

        int of(PersonFacts facts) {
            return Objects.requireNonNull(known.get(facts), "the facts of a member");
        }

        List<PersonFacts> facts() {
            return List.copyOf(numbers.keySet());
        }
    }

    /// @param timeline null while the region has none: everybody works as usual
    /// @param earlier history at least from [#firstDay] on
    /// @param wanted the units whose rosters are asked for
    public static Map<UnitCode, UnitRoster> compute(
            Workforce workforce,
            @Nullable Timeline timeline,
            Earlier earlier,
            Collection<UnitCode> wanted,
            LocalDate from,
            LocalDate until) {
        return over(workforce, timeline, earlier, wanted, from, until).compute(from, until);
    }

    /// Over all the days that the answer about some depends on.
    private static Rostering over(
            Workforce workforce,
            @Nullable Timeline timeline,
            Earlier earlier,
            Collection<UnitCode> wanted,
            LocalDate from,
            LocalDate until) {
        LocalDate first = from;
        LocalDate last = until;
        if (earlier.planned() != null && !until.isBefore(earlier.planned().from())) {
            first = earliest(first, earlier.planned().from());
            last = earliest(last, earlier.planned().until()).equals(last)
                    ? earlier.planned().until()
                    : last;
        }
        first = firstDay(workforce, timeline, first, last);
        return new Rostering(workforce, timeline, earlier, wanted, first, last);
    }

    /// The account of somebody's turns before a day; empty where no turns decided the day.
    ///
    /// @param earlier as for [#compute]
    /// @param unit the person's
    public static Optional<FairnessAccount> account(
            Workforce workforce,
            @Nullable Timeline timeline,
            Earlier earlier,
            UnitCode unit,
            EmployeeId employee,
            LocalDate day) {
        Rostering rostering = over(workforce, timeline, earlier, List.of(unit), day, day);
        rostering.compute(day, day);
        return rostering.units.stream()
                .filter(candidate -> candidate.unit().code().equals(unit))
                .findFirst()
                .flatMap(found -> found.account(employee, day));
    }

    /// The day from which on turns have to be counted to answer for a range: the first one of the chain
    /// of rules in which it lies.
    public static LocalDate firstDay(
            Workforce workforce, @Nullable Timeline timeline, LocalDate from, LocalDate until) {
        if (timeline == null) {
            return from;
        }
        String agency = workforce.agency().value();
        boolean inForce = SHAPING.stream()
                .flatMap(matter -> Winners.speaking(timeline, agency, from, until, matter).stream())
                .anyMatch(Rostering::givesTurns);
        return !inForce
                ? from
                : chainStarts(timeline, agency, until).stream()
                        .filter(start -> !start.isAfter(from))
                        .max(LocalDate::compareTo)
                        .orElse(from);
    }

    private static boolean givesTurns(TimedRule rule) {
        return !(rule.rule() instanceof WorkOnSite);
    }

    /// The first days of the chains of rules that follow each other closely.
    private static List<LocalDate> chainStarts(Timeline timeline, String agency, LocalDate until) {
        List<TimedRule> inOrder = SHAPING.stream()
                .flatMap(matter -> Winners.speaking(timeline, agency, LocalDate.MIN, until, matter).stream())
                .filter(Rostering::givesTurns)
                .sorted(Comparator.comparing(TimedRule::startedOn))
                .toList();
        List<LocalDate> starts = new ArrayList<>();
        LocalDate end = LocalDate.MIN;
        for (TimedRule rule : inOrder) {
            if (starts.isEmpty() || rule.startedOn().isAfter(end)) {
                starts.add(rule.startedOn());
            }
            LocalDate close =
                    rule.until() == null ? LocalDate.MAX : rule.until().plusDays(DAYS_BETWEEN);
            end = close.isAfter(end) ? close : end;
        }
        return starts;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return other.isBefore(one) ? other : one;
    }

    private Map<UnitCode, UnitRoster> compute(LocalDate from, LocalDate until) {
        int rotations = setting.arrangements().rotations().size();
        int[][][] places = new int[units.size()][rotations][setting.days()];
        for (int rotation = 0; rotation < rotations; rotation++) {
            if (setting.arrangements().rotations().get(rotation).rule() instanceof WorkFromHome rule) {
                share(rotation, rule, places);
            }
        }
        Map<UnitCode, UnitRoster> rosters = new HashMap<>();
        for (int i = 0; i < places.length; i++) {
            UnitDays unit = units.get(i);
            if (wanted.contains(unit.unit().code())) {
                unit.work(places[i]);
                rosters.put(unit.unit().code(), unit.roster(from, until));
            }
        }
        return rosters;
    }

    /// A turn is a day on which the agency works under the rule.
    private void share(int rotation, WorkFromHome rule, int[][][] places) {
        int turn = 0;
        for (int day = 0; day < setting.days(); day++) {
            int[] heads = new int[units.size()];
            for (int i = 0; i < heads.length; i++) {
                heads[i] = units.get(i).heads(rotation, day);
            }
            int people = Arrays.stream(heads).sum();
            if (people == 0) {
                continue;
            }
            int[] shares = HomeShares.share(HomeShares.home(rule, people), heads, turn);
            turn++;
            int onSite = 0;
            for (int i = 0; i < heads.length; i++) {
                places[i][rotation][day] = heads[i] - shares[i];
                onSite += units.get(i).onSite(rotation, day, heads[i] - shares[i]);
            }
            checkLimits(rotation, rule, day, onSite);
        }
    }

    private void checkLimits(int rotation, WorkFromHome rule, int day, int onSite) {
        Integer least = rule.minimumOnSite();
        Integer most = rule.maximumOnSite();
        if (least != null && onSite < least) {
            tell(
                    rotation,
                    day,
                    MINIMUM_ON_SITE,
                    "Of the agency's people " + least + " are wanted on site and " + onSite + " can come.");
        }
        if (most != null && onSite > most) {
            tell(
                    rotation,
                    day,
                    MAXIMUM_ON_SITE,
                    "Of the agency's people " + most + " may be on site and " + onSite
                            + " are: some are named for duty or called in.");
        }
    }

    private void tell(int rotation, int day, String code, String message) {
        TimedRule rule = setting.arrangements().rule(rotation, setting.date(day));
        units.stream()
                .filter(unit -> unit.heads(rotation, day) > 0)
                .forEach(unit -> unit.conflict(day, code, message, List.of(rule)));
    }
}
