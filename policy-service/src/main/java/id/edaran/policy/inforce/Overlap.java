package id.edaran.policy.inforce;

import id.edaran.contracts.law.Scopes;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.policy.propagation.KnownPlaces;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// For whom two rules both are: what both scopes mean, less what either takes away. It is wider than that
/// in two cases only, where no scope has words for it: units that are not known to lie in one another, and
/// different positions each with the levels below it.
///
/// @param scope with the first of the exceptions
/// @param furtherExcept what is taken away from it too, where one exception cannot say it
public record Overlap(Scope scope, List<Scope> furtherExcept) {
    public Overlap {
        furtherExcept = List.copyOf(furtherExcept);
    }

    static Overlap of(TimedRule loser, TimedRule winner, KnownPlaces known) {
        Scope one = ofCircular(loser);
        Scope other = ofCircular(winner);
        Scope both = fields(one, other, known);
        List<Scope> excepts = merged(Stream.of(one.except(), other.except())
                .filter(Objects::nonNull)
                .filter(except -> !Scopes.apart(except, both))
                .toList());
        return new Overlap(
                excepts.isEmpty() ? both : both.withExcept(excepts.getFirst()),
                excepts.isEmpty() ? excepts : excepts.subList(1, excepts.size()));
    }

    /// An agency's circular binds that agency alone.
    private static Scope ofCircular(TimedRule timed) {
        Scope scope = timed.rule().scope();
        return timed.agency() == null ? scope : scope.withAgencies(List.of(timed.agency()));
    }

    private static Scope fields(Scope loser, Scope winner, KnownPlaces known) {
        Scope positions = positions(loser, winner);
        boolean levels = loser.levelsBelow() != null || winner.levelsBelow() != null;
        return new Scope(
                common(loser.agencies(), winner.agencies()),
                units(loser.units(), winner.units(), known),
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
                levels ? positions.positions() : common(loser.positions(), winner.positions()),
                positions.levelsBelow(),
                common(loser.employmentTypes(), winner.employmentTypes()),
                common(loser.professions(), winner.professions()),
                loser.publicFacing() == null ? winner.publicFacing() : loser.publicFacing(),
                loser.designated() == null ? winner.designated() : loser.designated(),
                higher(loser, winner),
                null);
    }

    /// Positions with the levels below them cannot be cut with others: the narrower ones stand where one of
    /// the two is, else those whose levels are fewer.
    private static Scope positions(Scope loser, Scope winner) {
        if (loser.positions().isEmpty() || winner.positions().isEmpty()) {
            return loser.positions().isEmpty() ? winner : loser;
        }
        int ofLoser = Objects.requireNonNullElse(loser.levelsBelow(), 0);
        int ofWinner = Objects.requireNonNullElse(winner.levelsBelow(), 0);
        boolean winnerIsWithin = loser.positions().containsAll(winner.positions()) && ofWinner <= ofLoser;
        boolean loserIsWithin = winner.positions().containsAll(loser.positions()) && ofLoser <= ofWinner;
        return winnerIsWithin || (!loserIsWithin && ofWinner < ofLoser) ? winner : loser;
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

    /// Of two units in which somebody can be at once the lower one; the loser's where that is not known.
    private static List<String> units(List<String> loser, List<String> winner, KnownPlaces known) {
        if (loser.isEmpty() || winner.isEmpty()) {
            return loser.isEmpty() ? winner : loser;
        }
        Set<String> directory = known.units();
        Set<String> lower = new LinkedHashSet<>();
        for (String one : loser) {
            for (String other : winner) {
                if (one.equals(other) || !directory.contains(one) || !directory.contains(other)) {
                    lower.add(one);
                } else if (isWithin(other, one, known)) {
                    lower.add(other);
                } else if (isWithin(one, other, known)) {
                    lower.add(one);
                }
            }
        }
        return loser.containsAll(winner) && !directory.containsAll(winner) ? winner : List.copyOf(lower);
    }

    private static boolean isWithin(String unit, String above, KnownPlaces known) {
        return known.places().stream()
                .filter(place -> place.units().contains(unit))
                .allMatch(place -> place.units().contains(above));
    }

    /// As few as say the same: none within another one, and one for two that differ in a single list.
    private static List<Scope> merged(List<Scope> excepts) {
        if (excepts.size() < 2) {
            return excepts;
        }
        Scope one = excepts.getFirst();
        Scope other = excepts.getLast();
        if (Scopes.contains(one, other)) {
            return List.of(one);
        }
        if (Scopes.contains(other, one)) {
            return List.of(other);
        }
        Scope union = new Scope(
                union(one.agencies(), other.agencies()),
                union(one.units(), other.units()),
                union(one.unitKinds(), other.unitKinds()),
                union(one.echelons(), other.echelons()),
                union(one.positions(), other.positions()),
                one.levelsBelow(),
                union(one.employmentTypes(), other.employmentTypes()),
                union(one.professions(), other.professions()),
                one.publicFacing(),
                one.designated(),
                one.minimumAlertLevel(),
                one.except());
        return differInOneList(one, other) ? List.of(union) : excepts;
    }

    private static boolean differInOneList(Scope one, Scope other) {
        List<Boolean> differing = new ArrayList<>();
        differing.add(differ(one.agencies(), other.agencies()));
        differing.add(differ(one.units(), other.units()));
        differing.add(differ(one.unitKinds(), other.unitKinds()));
        differing.add(differ(one.echelons(), other.echelons()));
        differing.add(differ(one.positions(), other.positions()));
        differing.add(differ(one.employmentTypes(), other.employmentTypes()));
        differing.add(differ(one.professions(), other.professions()));
        return differing.stream().filter(Boolean::booleanValue).count() == 1
                && Objects.equals(one.levelsBelow(), other.levelsBelow())
                && Objects.equals(one.publicFacing(), other.publicFacing())
                && Objects.equals(one.designated(), other.designated())
                && one.minimumAlertLevel() == other.minimumAlertLevel()
                && Objects.equals(one.except(), other.except());
    }

    private static boolean differ(List<?> one, List<?> other) {
        return !Set.copyOf(one).equals(Set.copyOf(other));
    }

    private static <T> List<T> union(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
