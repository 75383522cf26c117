package id.edaran.policy.inforce;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.Law;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.Principle;
import id.edaran.contracts.law.Scopes;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.AppliesTo;
import id.edaran.contracts.rule.Rule;
import id.edaran.contracts.rule.Rule.EntryRequirement;
import id.edaran.contracts.rule.Rule.OccupancyLimit;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.rule.SiteSelector;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rules of a region that are in force on a day, and those that lost to another one for somebody.
///
/// Here the law is asked about rules, not about a person: two rules meet where their scopes can have people, sites or
/// services in common. A rule that loses in part of its scope stays in force for the rest and is listed in both places.
///
/// @param rules in the order of the timeline
/// @param overruled what lost, to which rule, by which principle, and for whom
public record RulesInForce(List<TimedRule> rules, List<Lost> overruled) {
    public RulesInForce {
        rules = List.copyOf(rules);
        overruled = List.copyOf(overruled);
    }

    /// A rule that lost.
    ///
    /// @param overlap for whom both rules are; an exception is named where one of the two has one, and that of the
    ///     loser where both have
    public record Lost(TimedRule rule, TimedRule by, Principle principle, Scope overlap) {}

    /// A rule with what is asked of it again and again; each one is itself alone.
    private static final class Candidate {
        private final TimedRule timed;
        /// The rule's, with the agencies that its circular's level or its units imply.
        private final Scope scope;

        private final Set<Matter> matters;

        Candidate(TimedRule timed, Scope scope) {
            this.timed = timed;
            this.scope = scope;
            this.matters = Matter.of(timed.rule());
        }

        TimedRule timed() {
            return timed;
        }

        Level level() {
            return timed.level();
        }
    }

    /// @param covered whether the winner reaches everybody whom the loser reaches
    private record Loss(
            Candidate loser, Candidate winner, Matter.Subject subject, Principle principle, boolean covered) {
        boolean withinLevel() {
            return loser.level() == winner.level();
        }
    }

    /// Whichever of several is told, it is the same one in whatever order the rules stand.
    private static final Comparator<Loss> FOREMOST = Comparator.<Loss, TimedRule>comparing(
                    loss -> loss.winner.timed,
                    Comparator.comparing(TimedRule::level)
                            .thenComparing(TimedRule::publishedAt)
                            .thenComparing(TimedRule::circular)
                            .thenComparingInt(TimedRule::clauseIndex)
                            .thenComparingInt(TimedRule::ruleIndex)
                            .thenComparing(TimedRule::from))
            .thenComparing(Loss::subject);

    /// @param agency only rules that can be for this agency; null for all
    /// @param agenciesBeneath by unit: the agencies of the people in it and beneath it, where they are known
    public static RulesInForce of(
            Timeline timeline, LocalDate day, @Nullable String agency, Map<String, Set<String>> agenciesBeneath) {
        List<Candidate> inForce = timeline.inForceOn(day).stream()
                .filter(timed -> Scopes.awake(timed.rule().scope(), timeline.alertLevelOn(day)))
                .map(timed -> new Candidate(timed, scope(timed, agenciesBeneath)))
                .filter(candidate -> agency == null || concerns(candidate, agency))
                .toList();
        Losses losses = Losses.between(inForce);
        List<TimedRule> rules = inForce.stream()
                .filter(candidate -> !lostEverywhere(candidate, losses))
                .map(Candidate::timed)
                .toList();
        List<Lost> lost = inForce.stream()
                .flatMap(candidate -> told(candidate, losses).stream())
                .map(loss -> new Lost(
                        loss.loser.timed,
                        loss.winner.timed,
                        loss.principle,
                        overlap(loss.loser.scope, loss.winner.scope)))
                .distinct()
                .toList();
        return new RulesInForce(rules, lost);
    }

    /// Every pair of rules that meet, by the one that lost and by the one that won.
    private record Losses(Map<Candidate, List<Loss>> byLoser, Map<Candidate, List<Loss>> byWinner) {
        static Losses between(List<Candidate> candidates) {
            Losses losses = new Losses(new IdentityHashMap<>(), new IdentityHashMap<>());
            for (int i = 0; i < candidates.size(); i++) {
                for (int j = i + 1; j < candidates.size(); j++) {
                    Candidate one = candidates.get(i);
                    Candidate other = candidates.get(j);
                    for (Matter matter : contested(one, other)) {
                        loss(one, other, matter).ifPresent(losses::add);
                    }
                }
            }
            return losses;
        }

        private void add(Loss loss) {
            byLoser.computeIfAbsent(loss.loser, loser -> new ArrayList<>()).add(loss);
            byWinner.computeIfAbsent(loss.winner, winner -> new ArrayList<>()).add(loss);
        }

        List<Loss> of(Candidate loser) {
            return byLoser.getOrDefault(loser, List.of());
        }

        List<Loss> wonBy(Candidate winner) {
            return byWinner.getOrDefault(winner, List.of());
        }
    }

    /// One matter for each subject about which two rules meet; empty where nobody can be meant by both.
    private static Collection<Matter> contested(Candidate one, Candidate other) {
        Map<Matter.Subject, Matter> contested = new EnumMap<>(Matter.Subject.class);
        for (Matter matter : one.matters) {
            for (Matter against : other.matters) {
                if (matter.meets(against)) {
                    contested.putIfAbsent(matter.of(), matter);
                }
            }
        }
        boolean meet = !contested.isEmpty()
                && !Scopes.apart(one.scope, other.scope)
                && sites(one.timed.rule()).meets(sites(other.timed.rule()))
                && visitorsMeet(one.timed.rule(), other.timed.rule());
        return meet ? contested.values() : List.of();
    }

    private static Optional<Loss> loss(Candidate one, Candidate other, Matter matter) {
        return Law.decide(List.of(one.timed, other.timed), matter)
                .map(ruling -> ruling.overruled().getFirst())
                .map(overruled -> {
                    Candidate winner = overruled.by().equals(one.timed) ? one : other;
                    Candidate loser = winner == one ? other : one;
                    boolean covered = loser.matters.stream()
                            .filter(lost -> lost.of() == matter.of())
                            .allMatch(lost -> covers(winner, loser, lost));
                    return new Loss(loser, winner, matter.of(), overruled.principle(), covered);
                });
    }

    /// The losses that can be somebody's; whoever wins for nobody has lost to somebody.
    private static List<Loss> told(Candidate candidate, Losses losses) {
        List<Loss> direct = losses.of(candidate).stream()
                .filter(loss -> isDirect(loss, losses))
                .toList();
        if (!direct.isEmpty() || !lostEverywhere(candidate, losses)) {
            return direct;
        }
        return losses.of(candidate).stream().filter(loss -> isCertain(loss, losses)).min(FOREMOST).stream()
                .toList();
    }

    /// Whether a rule wins for nobody. Where the losses cannot tell, it stays in force.
    private static boolean lostEverywhere(Candidate candidate, Losses losses) {
        return !candidate.matters.isEmpty()
                && candidate.matters.stream()
                        .allMatch(matter -> losses.of(candidate).stream()
                                .anyMatch(loss -> loss.subject == matter.of()
                                        && covers(loss.winner, candidate, matter)
                                        && isCertain(loss, losses)));
    }

    /// Whether the loser loses wherever the winner is, whichever further rules are there too: between two levels a
    /// third rule can stand in the winner's place.
    private static boolean isCertain(Loss loss, Losses losses) {
        return switch (loss.principle) {
            case LEX_SPECIALIS, LEX_POSTERIOR, CLAUSE_ORDER, DEROGATION, EXCEPTION -> true;
            case LEX_SUPERIOR ->
                losses.wonBy(loss.loser).stream()
                        .noneMatch(departure -> departure.subject == loss.subject
                                && departure.loser.level().compareTo(loss.loser.level()) < 0);
            case STRICTER ->
                losses.of(loss.winner).stream()
                        .filter(rival -> rival.withinLevel() && rival.subject == loss.subject)
                        .allMatch(rival -> losses.of(loss.loser).stream()
                                .anyMatch(other -> other.winner == rival.winner && other.subject == loss.subject));
        };
    }

    /// Whether the winner may itself have beaten the loser for somebody: it has not where, at the level of one of the
    /// two, a third rule stands before it for everybody whom both mean.
    private static boolean isDirect(Loss loss, Losses losses) {
        return !isHidden(loss.winner, loss, losses) && (loss.withinLevel() || !isHidden(loss.loser, loss, losses));
    }

    private static boolean isHidden(Candidate hidden, Loss loss, Losses losses) {
        Candidate against = hidden == loss.winner ? loss.loser : loss.winner;
        return losses.of(hidden).stream()
                .filter(before -> before.withinLevel() && before.subject == loss.subject)
                .anyMatch(before -> before.covered
                        || against.matters.stream()
                                .filter(matter -> matter.of() == loss.subject)
                                .allMatch(matter -> covers(before.winner, against, matter)));
    }

    private static boolean concerns(Candidate candidate, String agency) {
        List<String> agencies = candidate.scope.agencies();
        return candidate.timed.binds(agency) && (agencies.isEmpty() || agencies.contains(agency));
    }

    /// Whether the winner reaches everybody whom the loser reaches, in one matter.
    private static boolean covers(Candidate winner, Candidate loser, Matter matter) {
        boolean everyService = winner.matters.stream()
                .anyMatch(won -> won.of() == matter.of()
                        && (won.detail().equals(matter.detail()) || won.detail().equals(Matter.EVERY_SERVICE)));
        SiteSelector wider = sites(winner.timed.rule());
        SiteSelector narrower = sites(loser.timed.rule());
        return everyService
                && Scopes.contains(winner.scope, loser.scope)
                && (wider.ids().isEmpty()
                        || (!narrower.ids().isEmpty() && wider.ids().containsAll(narrower.ids())))
                && (wider.kinds().isEmpty()
                        || (!narrower.kinds().isEmpty() && wider.kinds().containsAll(narrower.kinds())))
                && (appliesTo(winner.timed.rule()) == AppliesTo.EVERYONE
                        || appliesTo(winner.timed.rule()) == appliesTo(loser.timed.rule()));
    }

    /// An agency's circular binds that agency alone; units belong to agencies, beneath them possibly to others.
    private static Scope scope(TimedRule timed, Map<String, Set<String>> agenciesBeneath) {
        Scope scope = timed.rule().scope();
        if (timed.agency() != null) {
            return withAgencies(scope, List.of(timed.agency()));
        }
        if (!scope.agencies().isEmpty()
                || scope.units().isEmpty()
                || !agenciesBeneath.keySet().containsAll(scope.units())) {
            return scope;
        }
        return withAgencies(
                scope,
                scope.units().stream()
                        .flatMap(unit -> agenciesBeneath.getOrDefault(unit, Set.of()).stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static Scope overlap(Scope loser, Scope winner) {
        Scope positions = positions(loser, winner);
        return new Scope(
                common(loser.agencies(), winner.agencies()),
                nested(loser.units(), winner.units()),
                common(loser.unitKinds(), winner.unitKinds()),
                loser.echelons().isEmpty() || winner.echelons().isEmpty()
                        ? common(loser.echelons(), winner.echelons())
                        : Stream.concat(
                                        loser.echelons().stream()
                                                .filter(echelon -> winner.echelons().stream()
                                                        .anyMatch(other -> other.covers(echelon))),
                                        winner.echelons().stream()
                                                .filter(echelon -> loser.echelons().stream()
                                                        .anyMatch(other -> other.covers(echelon))))
                                .distinct()
                                .toList(),
                loser.levelsBelow() == null && winner.levelsBelow() == null
                        ? common(loser.positions(), winner.positions())
                        : positions.positions(),
                positions.levelsBelow(),
                common(loser.employmentTypes(), winner.employmentTypes()),
                common(loser.professions(), winner.professions()),
                loser.publicFacing() == null ? winner.publicFacing() : loser.publicFacing(),
                loser.designated() == null ? winner.designated() : loser.designated(),
                higher(loser, winner),
                loser.except() == null ? winner.except() : loser.except());
    }

    /// Positions that reach below themselves cannot be cut with others: then those of one of the two stand, the
    /// narrower ones where that can be told.
    private static Scope positions(Scope loser, Scope winner) {
        if (loser.positions().isEmpty() || (loser.levelsBelow() != null && winner.levelsBelow() == null)) {
            return winner.positions().isEmpty() ? loser : winner;
        }
        return loser;
    }

    private static @Nullable AlertLevel higher(Scope one, Scope other) {
        if (one.minimumAlertLevel() == null || other.minimumAlertLevel() == null) {
            return one.minimumAlertLevel() == null ? other.minimumAlertLevel() : one.minimumAlertLevel();
        }
        return one.minimumAlertLevel().compareTo(other.minimumAlertLevel()) > 0
                ? one.minimumAlertLevel()
                : other.minimumAlertLevel();
    }

    /// The values of both; a field that one of them leaves out is the other's.
    private static <T> List<T> common(List<T> loser, List<T> winner) {
        if (loser.isEmpty() || winner.isEmpty()) {
            return loser.isEmpty() ? winner : loser;
        }
        return loser.stream().filter(winner::contains).toList();
    }

    /// Units may lie in one another, so that somebody can be in two that differ: where neither names only units of the
    /// other, the loser's stand.
    private static List<String> nested(List<String> loser, List<String> winner) {
        return loser.isEmpty() || (!winner.isEmpty() && loser.containsAll(winner)) ? winner : loser;
    }

    private static Scope withAgencies(Scope scope, List<String> agencies) {
        return new Scope(
                agencies,
                scope.units(),
                scope.unitKinds(),
                scope.echelons(),
                scope.positions(),
                scope.levelsBelow(),
                scope.employmentTypes(),
                scope.professions(),
                scope.publicFacing(),
                scope.designated(),
                scope.minimumAlertLevel(),
                scope.except());
    }

    private static SiteSelector sites(Rule rule) {
        if (rule instanceof EntryRequirement requirement) {
            return requirement.sites();
        }
        return rule instanceof OccupancyLimit limit ? limit.sites() : SiteSelector.ALL;
    }

    private static AppliesTo appliesTo(Rule rule) {
        return rule instanceof EntryRequirement requirement ? requirement.appliesTo() : AppliesTo.EVERYONE;
    }

    private static boolean visitorsMeet(Rule one, Rule other) {
        AppliesTo first = appliesTo(one);
        AppliesTo second = appliesTo(other);
        return first == AppliesTo.EVERYONE || second == AppliesTo.EVERYONE || first == second;
    }
}
