package id.edaran.contracts.law;

import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whom a scope means.
public final class Scopes {
    private Scopes() {}

    /// How a scope meets a person.
    public enum Reach {
        /// The rule is for this person.
        REACHES,
        /// The rule would be for this person, had its exception not taken the person away.
        EXCEPTED,
        /// The rule is not about this person.
        PASSES_BY
    }

    public static Reach reach(Scope scope, PersonFacts person, AlertLevel alertLevel) {
        if (!fieldsMean(scope, person, alertLevel)) {
            return Reach.PASSES_BY;
        }
        Scope except = scope.except();
        return except != null && means(except, person, alertLevel) ? Reach.EXCEPTED : Reach.REACHES;
    }

    public static boolean means(Scope scope, PersonFacts person, AlertLevel alertLevel) {
        return reach(scope, person, alertLevel) == Reach.REACHES;
    }

    /// Whether a scope means an office of which only some facts are known.
    public static boolean means(Scope scope, OfficeFacts office, AlertLevel alertLevel) {
        Scope except = scope.except();
        return fieldsMean(scope, office, alertLevel) && (except == null || !means(except, office, alertLevel));
    }

    private static boolean fieldsMean(Scope scope, OfficeFacts office, AlertLevel alertLevel) {
        return allowsKnown(scope.agencies(), office.agency())
                && (scope.units().isEmpty() || office.unitPath().stream().anyMatch(scope.units()::contains))
                && allowsKnown(scope.unitKinds(), office.unitKind())
                && allowsKnown(scope.positions(), office.position())
                && scope.echelons().isEmpty()
                && scope.employmentTypes().isEmpty()
                && scope.professions().isEmpty()
                && (scope.publicFacing() == null || scope.publicFacing().equals(office.publicFacing()))
                && scope.designated() == null
                && awake(scope, alertLevel);
    }

    private static <T> boolean allowsKnown(Collection<T> alternatives, @Nullable T value) {
        return alternatives.isEmpty() || (value != null && alternatives.contains(value));
    }

    private static boolean fieldsMean(Scope scope, PersonFacts person, AlertLevel alertLevel) {
        return allows(scope.agencies(), person.agency())
                && (scope.units().isEmpty() || person.unitPath().stream().anyMatch(scope.units()::contains))
                && allows(scope.unitKinds(), person.unitKind())
                && (scope.echelons().isEmpty()
                        || scope.echelons().stream().anyMatch(echelon -> echelon.covers(person.echelon())))
                && meansPosition(scope, person)
                && allows(scope.employmentTypes(), person.employmentType())
                && (scope.professions().isEmpty()
                        || (person.profession() != null && scope.professions().contains(person.profession())))
                && (scope.publicFacing() == null || scope.publicFacing() == person.publicFacing())
                && (scope.designated() == null || scope.designated() == person.designated())
                && awake(scope, alertLevel);
    }

    /// Whether a rule that is bound to an alert level applies at one (row BIT-8).
    public static boolean awake(Scope scope, AlertLevel alertLevel) {
        return scope.minimumAlertLevel() == null || alertLevel.compareTo(scope.minimumAlertLevel()) >= 0;
    }

    /// Levels below a holder are structural: somebody without an echelon stands on none of them (row TSL-3).
    private static boolean meansPosition(Scope scope, PersonFacts person) {
        if (allows(scope.positions(), person.position())) {
            return true;
        }
        if (scope.levelsBelow() == null || person.echelon() == Echelon.NONE) {
            return false;
        }
        int levels = scope.levelsBelow();
        return person.holdersAbove().stream()
                .filter(holder -> scope.positions().contains(holder.position()))
                .anyMatch(holder -> person.echelon().number() > holder.echelon().number()
                        && person.echelon().number() <= holder.echelon().number() + levels);
    }

    private static <T> boolean allows(Collection<T> alternatives, T value) {
        return alternatives.isEmpty() || alternatives.contains(value);
    }

    /// Whether everybody of the inner scope is certainly in the outer one too; false where it cannot be told.
    public static boolean contains(Scope outer, Scope inner) {
        return covers(outer.agencies(), inner.agencies())
                && covers(outer.units(), inner.units())
                && covers(outer.unitKinds(), inner.unitKinds())
                && (outer.echelons().isEmpty()
                        || (!inner.echelons().isEmpty()
                                && inner.echelons().stream()
                                        .allMatch(echelon ->
                                                outer.echelons().stream().anyMatch(wider -> wider.covers(echelon)))))
                && covers(outer.positions(), inner.positions())
                && (outer.positions().isEmpty() || levels(outer) >= levels(inner))
                && covers(outer.employmentTypes(), inner.employmentTypes())
                && covers(outer.professions(), inner.professions())
                && (outer.publicFacing() == null || outer.publicFacing().equals(inner.publicFacing()))
                && (outer.designated() == null || outer.designated().equals(inner.designated()))
                && (outer.minimumAlertLevel() == null
                        || (inner.minimumAlertLevel() != null
                                && inner.minimumAlertLevel().compareTo(outer.minimumAlertLevel()) >= 0))
                && (outer.except() == null || outer.except().equals(inner.except()) || apart(outer.except(), inner));
    }

    /// Whether nobody can be in both scopes; false where it cannot be told.
    public static boolean apart(Scope one, Scope other) {
        return disjoint(one.agencies(), other.agencies())
                || disjoint(one.unitKinds(), other.unitKinds())
                || disjointEchelons(one, other)
                || (one.levelsBelow() == null
                        && other.levelsBelow() == null
                        && disjoint(one.positions(), other.positions()))
                || disjoint(one.employmentTypes(), other.employmentTypes())
                || disjoint(one.professions(), other.professions())
                || differ(one.publicFacing(), other.publicFacing())
                || differ(one.designated(), other.designated())
                || (one.except() != null && contains(one.except(), other))
                || (other.except() != null && contains(other.except(), one));
    }

    private static boolean disjointEchelons(Scope one, Scope other) {
        return !one.echelons().isEmpty()
                && !other.echelons().isEmpty()
                && one.echelons().stream()
                        .noneMatch(a -> other.echelons().stream().anyMatch(b -> a.covers(b) || b.covers(a)));
    }

    private static int levels(Scope scope) {
        return Objects.requireNonNullElse(scope.levelsBelow(), 0);
    }

    private static <T> boolean covers(List<T> outer, List<T> inner) {
        return outer.isEmpty() || (!inner.isEmpty() && outer.containsAll(inner));
    }

    private static <T> boolean disjoint(List<T> one, List<T> other) {
        return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
    }

    private static boolean differ(@Nullable Boolean one, @Nullable Boolean other) {
        return one != null && other != null && !one.equals(other);
    }
}
