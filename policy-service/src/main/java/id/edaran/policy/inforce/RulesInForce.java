package id.edaran.policy.inforce;

import id.edaran.contracts.law.Law;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.Principle;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.law.Ruling.Overruled;
import id.edaran.contracts.law.Scopes;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.AppliesTo;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Rule.EntryRequirement;
import id.edaran.contracts.rule.SiteSelector;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.policy.census.Census;
import id.edaran.policy.census.Census.Meetings;
import id.edaran.policy.propagation.KnownPlaces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The rules of a region that are in force on a day, and those that lost to another one for somebody.
///
/// The law is asked about every kind of people, offices and visitors that the rules' scopes tell apart. A
/// rule that loses for some of those it reaches and wins for others stands in both places; one that reaches
/// nobody, because its own words contradict each other, has lost to nobody and is in force.
///
/// @param rules in the order of the timeline
/// @param overruled what lost, to which rule, by which principle, in which matter, and for whom
public record RulesInForce(List<TimedRule> rules, List<Lost> overruled) {
    private static final Set<Matter.Subject> OF_SERVICES =
            EnumSet.range(Matter.Subject.SERVICE_CHANNELS, Matter.Subject.SERVICE_HOTLINE);

    public RulesInForce {
        rules = List.copyOf(rules);
        overruled = List.copyOf(overruled);
    }

    /// A rule that lost for somebody.
    ///
    /// @param detail the duty or the place in which it lost; empty where there are no such parts
    /// @param services in which it lost, in order, where it did not lose in all of them;
    ///     [Matter#EVERY_SERVICE] stands for all that no rule names
    /// @param overlap everybody for whom it lost is in it
    public record Lost(
            TimedRule rule,
            TimedRule by,
            Principle principle,
            Matter.Subject subject,
            String detail,
            List<String> services,
            Overlap overlap) {
        public Lost {
            services = List.copyOf(services);
        }
    }

    /// @param loser its place among the rules
    private record Loss(int loser, int winner, Matter.Subject subject, String detail, Principle principle) {
        private static final Comparator<Loss> IN_ORDER = Comparator.comparingInt(Loss::loser)
                .thenComparingInt(Loss::winner)
                .thenComparing(Loss::subject)
                .thenComparing(Loss::detail)
                .thenComparing(Loss::principle);
    }

    /// @param agency only rules that can be for this agency, and what its people and sites see of them;
    ///     null for all
    /// @param known the places of the agencies and units that are named, by the rules and as `agency`
    public static RulesInForce of(Timeline timeline, LocalDate day, @Nullable String agency, KnownPlaces known) {
        AlertLevel alertLevel = timeline.alertLevelOn(day);
        List<TimedRule> awake = timeline.inForceOn(day).stream()
                .filter(timed -> Scopes.awake(timed.rule().scope(), alertLevel))
                .toList();
        return new Judgement(awake, agency, known).judge(new Census(awake, alertLevel, known, agency));
    }

    /// What is found out on the way to an answer.
    private static final class Judgement {
        private final List<TimedRule> rules;
        private final @Nullable String agency;
        private final KnownPlaces known;
        private final IdentityHashMap<TimedRule, Integer> places = new IdentityHashMap<>();
        private final BitSet met = new BitSet();
        private final BitSet won = new BitSet();
        private final BitSet uncertain = new BitSet();
        private final Map<Loss, Set<String>> losses = new HashMap<>();

        Judgement(List<TimedRule> rules, @Nullable String agency, KnownPlaces known) {
            this.rules = rules;
            this.agency = agency;
            this.known = known;
            for (int r = 0; r < rules.size(); r++) {
                places.put(rules.get(r), r);
            }
        }

        RulesInForce judge(Census census) {
            for (Matter matter : census.matters()) {
                Meetings meetings = census.meetings(matter);
                for (List<TimedRule> meeting : meetings.sets()) {
                    meeting.forEach(timed -> met.set(place(timed)));
                    Law.decide(meeting, matter).ifPresent(ruling -> note(ruling, matter));
                }
                if (!meetings.complete()) {
                    rules.stream()
                            .filter(timed -> Matter.of(timed.rule()).stream().anyMatch(matter::meets))
                            .forEach(timed -> uncertain.set(place(timed)));
                }
            }
            List<TimedRule> inForce = new ArrayList<>();
            for (int r = 0; r < rules.size(); r++) {
                if (isInForce(r)) {
                    inForce.add(rules.get(r));
                }
            }
            return new RulesInForce(
                    inForce,
                    losses.entrySet().stream()
                            .sorted(Map.Entry.comparingByKey(Loss.IN_ORDER))
                            .map(loss -> lost(loss.getKey(), services(loss, census.matters())))
                            .toList());
        }

        private void note(Ruling ruling, Matter matter) {
            won.set(place(ruling.winner()));
            boolean ofService = OF_SERVICES.contains(matter.of());
            for (Overruled overruled : ruling.overruled()) {
                Loss loss = new Loss(
                        place(overruled.rule()),
                        place(overruled.by()),
                        matter.of(),
                        ofService ? "" : matter.detail(),
                        overruled.principle());
                Set<String> services = losses.computeIfAbsent(loss, same -> new TreeSet<>());
                if (ofService) {
                    services.add(matter.detail());
                }
            }
        }

        private int place(TimedRule timed) {
            return places.getOrDefault(timed, -1);
        }

        private boolean isInForce(int rule) {
            if (won.get(rule)) {
                return true;
            }
            TimedRule timed = rules.get(rule);
            if (met.get(rule)) {
                return uncertain.get(rule) && rules.stream().noneMatch(other -> takesThePlaceOf(other, timed));
            }
            return agency == null
                    || (timed.binds(agency)
                            && (timed.rule().scope().agencies().isEmpty()
                                    || timed.rule().scope().agencies().contains(agency))
                            && (uncertain.get(rule) || Matter.of(timed.rule()).isEmpty()));
        }

        private Lost lost(Loss loss, List<String> services) {
            TimedRule rule = rules.get(loss.loser);
            TimedRule by = rules.get(loss.winner);
            return new Lost(rule, by, loss.principle, loss.subject, loss.detail, services, Overlap.of(rule, by, known));
        }
    }

    private static List<String> services(Map.Entry<Loss, Set<String>> loss, Set<Matter> every) {
        Set<String> lost = loss.getValue();
        boolean lostInAll = lost.contains("")
                && every.stream()
                        .filter(matter -> matter.of() == loss.getKey().subject)
                        .allMatch(matter -> lost.contains(matter.detail()));
        return lostInAll
                ? List.of()
                : lost.stream()
                        .map(service -> service.isEmpty() ? Matter.EVERY_SERVICE : service)
                        .toList();
    }

    /// Where not everybody could be looked at: whether a rule of the same level stands before another one
    /// for everybody whom that one can reach, because it is for the same people and sites and decides as
    /// much.
    private static boolean takesThePlaceOf(TimedRule winner, TimedRule loser) {
        Rule one = winner.rule();
        Rule other = loser.rule();
        return !winner.equals(loser)
                && winner.level() == loser.level()
                && one.scope().equals(other.scope())
                && (winner.agency() == null || winner.agency().equals(loser.agency()))
                && SiteSelector.of(one).equals(SiteSelector.of(other))
                && appliesTo(one) == appliesTo(other)
                && Matter.of(one).containsAll(Matter.of(other))
                && Matter.of(other).stream()
                        .allMatch(matter -> Law.decide(List.of(winner, loser), matter)
                                .filter(ruling -> ruling.winner().equals(winner))
                                .isPresent());
    }

    private static AppliesTo appliesTo(Rule rule) {
        return rule instanceof EntryRequirement requirement ? requirement.appliesTo() : AppliesTo.EVERYONE;
    }
}
