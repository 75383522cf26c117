package id.edaran.policy.authoring;

import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.meaning.DutyNeed;
import id.edaran.contracts.meaning.HomeShares;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Rule.DutyRoster;
import id.edaran.contracts.rule.Rule.WorkFromHome;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.policy.people.Peers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Where the circular sends so many people of a unit home that nobody mans a counter, or too few are there for a duty
/// roster: the rules, the shares of their percentages and the turns of equal remainders, weekday by weekday.
///
/// It says only what is certain: of people who take turns in shifts all may be there, and of people under a percentage
/// those who stay may be the very ones that a duty roster asks for. Pins, recalls and leave are not foreseen.
final class BareUnits {
    /// Under one rule equal remainders have all had their turn after as many days as there are units; of several rules
    /// together so many days are looked at.
    private static final int MOST_DAYS = 366;

    private final String agency;
    private final OwnRules own;
    private final List<Peers> staff;
    private final Set<String> publicFacing;
    private final List<String> units;
    private final Map<Turns, Integer> turns = new HashMap<>();
    private final Map<String, BareUnit> bare = new LinkedHashMap<>();

    /// A rule whose turns run on through an amendment that restates it.
    private record Turns(String circular, String clause, Rule rule, LocalDate startedOn) {
        static Turns of(TimedRule timed) {
            return new Turns(timed.circular(), timed.clause(), timed.rule(), timed.startedOn());
        }
    }

    private BareUnits(String agency, OwnRules own, List<Peers> staff, Set<String> publicFacing) {
        this.agency = agency;
        this.own = own;
        this.staff = staff;
        this.publicFacing = publicFacing;
        this.units = staff.stream().map(Peers::unit).distinct().sorted().toList();
    }

    /// By agency and unit, the first bare day of each counter and of each duty roster.
    ///
    /// @param people of the timeline's region
    /// @param publicFacing codes of the units that directly serve the public
    static List<BareUnit> of(Timeline timeline, OwnRules own, List<Peers> people, Set<String> publicFacing) {
        if (own.rules().stream()
                .noneMatch(timed -> timed.rule() instanceof WorkFromHome || timed.rule() instanceof DutyRoster)) {
            return List.of();
        }
        Map<String, List<Peers>> byAgency = new TreeMap<>();
        people.forEach(peers -> byAgency.computeIfAbsent(peers.agency(), agency -> new ArrayList<>())
                .add(peers));
        List<Stretch> stretches = Stretch.of(timeline, firstTurn(timeline, own), own.until());
        List<BareUnit> found = new ArrayList<>();
        byAgency.forEach(
                (agency, staff) -> found.addAll(new BareUnits(agency, own, staff, publicFacing).walk(stretches)));
        return List.copyOf(found);
    }

    /// The day from which on turns have to be counted.
    private static LocalDate firstTurn(Timeline timeline, OwnRules own) {
        LocalDate until = own.until();
        return timeline.rules().stream()
                .filter(timed -> timed.rule() instanceof WorkFromHome)
                .filter(timed -> until == null || !timed.from().isAfter(until))
                .filter(timed -> timed.until() == null || !timed.until().isBefore(own.from()))
                .map(TimedRule::startedOn)
                .filter(day -> day.isBefore(own.from()))
                .min(LocalDate::compareTo)
                .orElse(own.from());
    }

    private List<BareUnit> walk(List<Stretch> stretches) {
        for (Stretch stretch : stretches) {
            Arranged arranged = Arranged.of(stretch, staff);
            Map<TimedRule, int[]> heads = heads(arranged);
            boolean asked = !stretch.from().isBefore(own.from());
            List<LocalDate> weekdays = stretch.weekdays(stretch.until() == null ? MOST_DAYS : Integer.MAX_VALUE);
            if (asked) {
                Office office = new Office(stretch.rules(), arranged, heads);
                int different = heads.size() > 1 ? MOST_DAYS : units.size();
                for (int day = 0; day < Math.min(weekdays.size(), different); day++) {
                    office.look(weekdays.get(day), day);
                }
            }
            heads.keySet().forEach(timed -> turns.merge(Turns.of(timed), weekdays.size(), Integer::sum));
        }
        return List.copyOf(bare.values());
    }

    /// By rule that sends people home: how many people are under it, by unit.
    private Map<TimedRule, int[]> heads(Arranged arranged) {
        Map<TimedRule, int[]> heads = new LinkedHashMap<>();
        for (int i = 0; i < staff.size(); i++) {
            TimedRule winner = arranged.winners().get(i);
            if (winner != null && winner.rule() instanceof WorkFromHome) {
                heads.computeIfAbsent(winner, rule -> new int[units.size()])[
                                units.indexOf(staff.get(i).unit())] +=
                        staff.get(i).count();
            }
        }
        return heads;
    }

    /// The agency in a stretch.
    private final class Office {
        private final Arranged arranged;
        private final Map<TimedRule, int[]> heads;
        private final List<Members> members = new ArrayList<>();

        Office(RulesOfDay rules, Arranged arranged, Map<TimedRule, int[]> heads) {
            this.arranged = arranged;
            this.heads = heads;
            RulesOfDay duties = rules.only(timed -> timed.rule() instanceof DutyRoster);
            for (int unit = 0; unit < units.size(); unit++) {
                members.add(members(unit, duties));
            }
        }

        /// The people of a unit, and by duty roster those who meet it together.
        private record Members(List<Integer> all, Map<TimedRule, List<Integer>> byDuty) {}

        private Members members(int unit, RulesOfDay duties) {
            Members members = new Members(new ArrayList<>(), new LinkedHashMap<>());
            for (int i = 0; i < staff.size(); i++) {
                if (staff.get(i).unit().equals(units.get(unit))) {
                    members.all.add(i);
                    Optional<DutyNeed> need = duties.inForce().isEmpty()
                            ? Optional.empty()
                            : DutyNeed.of(duties, staff.get(i).facts()).filter(one -> one.atLeast() > 0);
                    if (need.isPresent()) {
                        members.byDuty
                                .computeIfAbsent(need.get().ruling().winner(), winner -> new ArrayList<>())
                                .add(i);
                    }
                }
            }
            return members;
        }

        void look(LocalDate date, int day) {
            Map<TimedRule, int[]> staying = new LinkedHashMap<>();
            heads.forEach((timed, ofUnits) -> staying.put(timed, staying(timed, ofUnits, day)));
            for (int unit = 0; unit < units.size(); unit++) {
                Members here = members.get(unit);
                if (here.byDuty.isEmpty()) {
                    counter(unit, here.all, staying, date);
                }
                for (Map.Entry<TimedRule, List<Integer>> duty : here.byDuty.entrySet()) {
                    duty(unit, duty.getKey(), duty.getValue(), staying, date);
                }
            }
        }

        private int[] staying(TimedRule timed, int[] ofUnits, int day) {
            WorkFromHome rule = (WorkFromHome) timed.rule();
            int people = 0;
            for (int count : ofUnits) {
                people += count;
            }
            int turn = turns.getOrDefault(Turns.of(timed), 0) + day;
            int[] shares = HomeShares.share(HomeShares.home(rule, people), ofUnits, turn);
            int[] left = new int[ofUnits.length];
            for (int unit = 0; unit < left.length; unit++) {
                left[unit] = ofUnits[unit] - shares[unit];
            }
            return left;
        }

        private void counter(int unit, List<Integer> members, Map<TimedRule, int[]> staying, LocalDate date) {
            Peers any = staff.get(members.getFirst());
            boolean counter = any.facts().unitKind() == UnitKind.COUNTER || publicFacing.contains(units.get(unit));
            TimedRule sender = sender(members);
            if (counter && sender != null && onSite(unit, members, staying) == 0) {
                note("", new BareUnit(sender, units.get(unit), agency, date, people(members), 0, null));
            }
        }

        private void duty(
                int unit, TimedRule duty, List<Integer> members, Map<TimedRule, int[]> staying, LocalDate date) {
            int minimum = ((DutyRoster) duty.rule()).minimumOnDuty();
            int onSite = onSite(unit, members, staying);
            TimedRule sender = sender(members);
            TimedRule responsible = sender == null && own.has(duty) ? duty : sender;
            if (responsible != null && onSite < minimum) {
                note(
                        OwnRules.pointer(duty) + duty.circular(),
                        new BareUnit(responsible, units.get(unit), agency, date, people(members), onSite, minimum));
            }
        }

        /// The circular's own rule that sends some of them home.
        private @Nullable TimedRule sender(List<Integer> members) {
            for (int member : members) {
                TimedRule winner = arranged.winners().get(member);
                if (winner != null && winner.rule() instanceof WorkFromHome && own.has(winner)) {
                    return winner;
                }
            }
            return null;
        }

        /// How many of some people of a unit are there at most.
        private int onSite(int unit, List<Integer> members, Map<TimedRule, int[]> staying) {
            int usual = 0;
            Map<TimedRule, Integer> underRule = new LinkedHashMap<>();
            for (int member : members) {
                TimedRule winner = arranged.winners().get(member);
                if (winner != null && staying.containsKey(winner)) {
                    underRule.merge(winner, staff.get(member).count(), Integer::sum);
                } else {
                    usual += staff.get(member).count();
                }
            }
            for (Map.Entry<TimedRule, Integer> under : underRule.entrySet()) {
                usual += Math.min(under.getValue(), staying.getOrDefault(under.getKey(), new int[0])[unit]);
            }
            return usual;
        }

        private int people(List<Integer> members) {
            return members.stream()
                    .mapToInt(member -> staff.get(member).count())
                    .sum();
        }
    }

    /// @param duty tells one duty roster of the unit from another; empty for its counter
    private void note(String duty, BareUnit found) {
        bare.putIfAbsent(found.unit() + " " + duty, found);
    }
}
