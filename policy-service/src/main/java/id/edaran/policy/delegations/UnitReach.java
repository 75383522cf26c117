package id.edaran.policy.delegations;

import id.edaran.contracts.law.Scopes;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.Scope;
import id.edaran.policy.propagation.KnownUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// How surely a scope means the people of a unit. Units are known here, people are not: what a scope asks
/// of people makes it unsure, as does what is not known of the unit. Whether somebody serves the public
/// is taken from the unit.
enum UnitReach {
    NOBODY,
    PERHAPS,
    EVERYBODY;

    /// About all people of the unit, named or not.
    static UnitReach of(Scope scope, KnownUnit unit, AlertLevel alertLevel) {
        UnitReach named = of(scope, unit, alertLevel, true);
        return named == of(scope, unit, alertLevel, false) ? named : PERHAPS;
    }

    /// @param designated whether it is about the people whom the agency head named, or about the others
    private static UnitReach of(Scope scope, KnownUnit unit, AlertLevel alertLevel, boolean designated) {
        UnitReach fields = ofFields(scope, unit, alertLevel).and(equal(scope.designated(), designated));
        Scope except = scope.except();
        return except == null
                ? fields
                : fields.and(of(except, unit, alertLevel, designated).not());
    }

    /// Whether a rule can mean somebody of the unit or not, depending on whom the agency head names. It
    /// makes no difference whether the scope asks for the named ones, or for all others, or takes either
    /// away at any depth.
    static boolean dependsOnNaming(Scope scope, KnownUnit unit, AlertLevel alertLevel) {
        if (ofFields(scope, unit, alertLevel) == NOBODY) {
            return false;
        }
        Scope except = scope.except();
        if (scope.designated() != null) {
            return except == null || of(except, unit, alertLevel, scope.designated()) != EVERYBODY;
        }
        return except != null && dependsOnNaming(except, unit, alertLevel);
    }

    /// Whether anything of a scope asks for named people, or takes them away.
    static boolean asksForNaming(Scope scope) {
        Scope except = scope.except();
        return scope.designated() != null || (except != null && asksForNaming(except));
    }

    private static UnitReach ofFields(Scope scope, KnownUnit unit, AlertLevel alertLevel) {
        boolean asksOfPeople = !scope.echelons().isEmpty()
                || !scope.positions().isEmpty()
                || !scope.employmentTypes().isEmpty()
                || !scope.professions().isEmpty();
        return (Scopes.awake(scope, alertLevel) ? EVERYBODY : NOBODY)
                .and(oneOf(scope.agencies(), unit.agency()))
                .and(units(scope, unit))
                .and(oneOf(scope.unitKinds(), unit.kind()))
                .and(equal(scope.publicFacing(), unit.publicFacing()))
                .and(asksOfPeople ? PERHAPS : EVERYBODY);
    }

    private static UnitReach units(Scope scope, KnownUnit unit) {
        if (scope.units().isEmpty() || unit.path().stream().anyMatch(scope.units()::contains)) {
            return EVERYBODY;
        }
        return unit.path().isEmpty() ? PERHAPS : NOBODY;
    }

    private static <T> UnitReach oneOf(Collection<T> alternatives, @Nullable T value) {
        if (alternatives.isEmpty()) {
            return EVERYBODY;
        }
        return value == null ? PERHAPS : alternatives.contains(value) ? EVERYBODY : NOBODY;
    }

    private static UnitReach equal(@Nullable Boolean asked, @Nullable Boolean known) {
        if (asked == null) {
            return EVERYBODY;
        }
        return known == null ? PERHAPS : asked.equals(known) ? EVERYBODY : NOBODY;
    }

    private UnitReach and(UnitReach other) {
        return compareTo(other) <= 0 ? this : other;
    }

    private UnitReach not() {
        return switch (this) {
            case NOBODY -> EVERYBODY;
            case PERHAPS -> PERHAPS;
            case EVERYBODY -> NOBODY;
        };
    }
}
