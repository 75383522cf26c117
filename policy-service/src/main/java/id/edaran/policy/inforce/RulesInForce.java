package id.edaran.policy.inforce;

import id.edaran.contracts.law.Law;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.Principle;
import id.edaran.contracts.law.Ruling.Overruled;
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
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

    /// @param agency only rules that can be for this agency; null for all
    /// @param agencyOfUnit the agency of a unit, or null where it is not known
    public static RulesInForce of(
            Timeline timeline,
            LocalDate day,
            @Nullable String agency,
            Function<String, @Nullable String> agencyOfUnit) {
        List<TimedRule> inForce = timeline.inForceOn(day).stream()
                .filter(timed -> Scopes.awake(timed.rule().scope(), timeline.alertLevelOn(day)))
                .filter(timed -> agency == null || concerns(timed, agency, agencyOfUnit))
                .toList();
        Set<Lost> lost = new LinkedHashSet<>();
        Set<TimedRule> gone = new HashSet<>();
        for (TimedRule one : inForce) {
            Set<Matter> lostEverywhere = new HashSet<>();
            for (TimedRule other : inForce) {
                if (!one.equals(other) && meet(one, other, agencyOfUnit)) {
                    for (Matter matter : Matter.of(one.rule())) {
                        loss(one, other, matter, agencyOfUnit).ifPresent(loss -> {
                            lost.add(loss);
                            if (covers(other, one, matter, agencyOfUnit)) {
                                lostEverywhere.add(matter);
                            }
                        });
                    }
                }
            }
            Set<Matter> matters = Matter.of(one.rule());
            if (!matters.isEmpty() && lostEverywhere.containsAll(matters)) {
                gone.add(one);
            }
        }
        return new RulesInForce(
                inForce.stream().filter(timed -> !gone.contains(timed)).toList(), new ArrayList<>(lost));
    }

    private static Optional<Lost> loss(
            TimedRule one, TimedRule other, Matter matter, Function<String, @Nullable String> agencyOfUnit) {
        return Law.decide(List.of(one, other), matter).stream()
                .flatMap(ruling -> ruling.overruled().stream())
                .filter(overruled -> overruled.rule().equals(one))
                .map(Overruled::principle)
                .map(principle ->
                        new Lost(one, other, principle, overlap(scope(one, agencyOfUnit), scope(other, agencyOfUnit))))
                .findFirst();
    }

    private static boolean concerns(TimedRule timed, String agency, Function<String, @Nullable String> agencyOfUnit) {
        List<String> agencies = scope(timed, agencyOfUnit).agencies();
        return timed.binds(agency) && (agencies.isEmpty() || agencies.contains(agency));
    }

    private static boolean meet(TimedRule one, TimedRule other, Function<String, @Nullable String> agencyOfUnit) {
        return Matter.of(one.rule()).stream()
                        .anyMatch(matter -> Matter.of(other.rule()).stream().anyMatch(matter::meets))
                && !Scopes.apart(scope(one, agencyOfUnit), scope(other, agencyOfUnit))
                && sitesMeet(sites(one.rule()), sites(other.rule()))
                && visitorsMeet(one.rule(), other.rule());
    }

    /// Whether the winner reaches everybody whom the loser reaches, in one matter.
    private static boolean covers(
            TimedRule winner, TimedRule loser, Matter matter, Function<String, @Nullable String> agencyOfUnit) {
        boolean everyService = Matter.of(winner.rule()).stream()
                .anyMatch(won -> won.of() == matter.of()
                        && (won.detail().equals(matter.detail()) || won.detail().equals(Matter.EVERY_SERVICE)));
        SiteSelector wider = sites(winner.rule());
        SiteSelector narrower = sites(loser.rule());
        return everyService
                && Scopes.contains(scope(winner, agencyOfUnit), scope(loser, agencyOfUnit))
                && (wider.ids().isEmpty()
                        || (!narrower.ids().isEmpty() && wider.ids().containsAll(narrower.ids())))
                && (wider.kinds().isEmpty()
                        || (!narrower.kinds().isEmpty() && wider.kinds().containsAll(narrower.kinds())))
                && (appliesTo(winner.rule()) == AppliesTo.EVERYONE
                        || appliesTo(winner.rule()) == appliesTo(loser.rule()));
    }

    /// The rule's scope with the agencies that its circular's level or its units imply.
    private static Scope scope(TimedRule timed, Function<String, @Nullable String> agencyOfUnit) {
        Scope scope = timed.rule().scope();
        if (!scope.agencies().isEmpty()) {
            return scope;
        }
        Set<String> implied = new LinkedHashSet<>();
        if (timed.agency() != null) {
            implied.add(timed.agency());
        } else {
            for (String unit : scope.units()) {
                String agency = agencyOfUnit.apply(unit);
                if (agency == null) {
                    return scope;
                }
                implied.add(agency);
            }
        }
        return withAgencies(scope, List.copyOf(implied));
    }

    private static Scope overlap(Scope loser, Scope winner) {
        return new Scope(
                common(loser.agencies(), winner.agencies()),
                common(loser.units(), winner.units()),
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
                common(loser.positions(), winner.positions()),
                loser.levelsBelow() == null ? winner.levelsBelow() : loser.levelsBelow(),
                common(loser.employmentTypes(), winner.employmentTypes()),
                common(loser.professions(), winner.professions()),
                loser.publicFacing() == null ? winner.publicFacing() : loser.publicFacing(),
                loser.designated() == null ? winner.designated() : loser.designated(),
                higher(loser, winner),
                loser.except() == null ? winner.except() : loser.except());
    }

    private static @Nullable AlertLevel higher(Scope one, Scope other) {
        if (one.minimumAlertLevel() == null || other.minimumAlertLevel() == null) {
            return one.minimumAlertLevel() == null ? other.minimumAlertLevel() : one.minimumAlertLevel();
        }
        return one.minimumAlertLevel().compareTo(other.minimumAlertLevel()) > 0
                ? one.minimumAlertLevel()
                : other.minimumAlertLevel();
    }

    /// The values of both; a field that one of them leaves out is the other's. Units may lie in one another, positions
    /// reach below themselves: where nothing is named by both, the loser's stand.
    private static <T> List<T> common(List<T> loser, List<T> winner) {
        if (loser.isEmpty() || winner.isEmpty()) {
            return loser.isEmpty() ? winner : loser;
        }
        List<T> both = loser.stream().filter(winner::contains).toList();
        return both.isEmpty() ? loser : both;
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

    private static boolean sitesMeet(SiteSelector one, SiteSelector other) {
        return (one.ids().isEmpty()
                        || other.ids().isEmpty()
                        || one.ids().stream().anyMatch(other.ids()::contains))
                && (one.kinds().isEmpty()
                        || other.kinds().isEmpty()
                        || one.kinds().stream().anyMatch(other.kinds()::contains));
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
