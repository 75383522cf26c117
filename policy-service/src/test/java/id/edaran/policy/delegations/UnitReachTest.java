package id.edaran.policy.delegations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.Scopes;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.policy.propagation.KnownUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is said of a unit without knowing its people, against everybody who could be in it.
class UnitReachTest {
    private static final int ROUNDS = 20_000;
    private static final KnownUnit UNKNOWN = new KnownUnit("", "A", List.of(), null, null);

    @Test
    void whatIsSureHoldsForEverybodyWhoCouldBeInTheUnit() {
        for (long seed = 0; seed < ROUNDS; seed++) {
            RegionWithHeads region = new RegionWithHeads(seed);
            Scope scope = region.scope(3, true);
            AlertLevel alertLevel = region.alertLevel();
            for (KnownUnit unit : region.units()) {
                UnitReach reach = UnitReach.of(scope, unit, alertLevel);
                long meant = people(unit)
                        .filter(person -> Scopes.means(scope, person, alertLevel))
                        .count();
                if (reach == UnitReach.NOBODY) {
                    assertEquals(0, meant, "seed " + seed);
                } else if (reach == UnitReach.EVERYBODY) {
                    assertEquals(people(unit).count(), meant, "seed " + seed);
                }
            }
        }
    }

    @Test
    void isSureWhereNothingIsAskedOfPeopleButWhetherTheyAreNamed() {
        for (long seed = 0; seed < ROUNDS; seed++) {
            RegionWithHeads region = new RegionWithHeads(seed);
            Scope scope = region.scope(3, false);
            AlertLevel alertLevel = region.alertLevel();
            for (KnownUnit unit : region.units()) {
                boolean named = Scopes.means(scope, person(unit, Position.STAFF, true), alertLevel);
                boolean other = Scopes.means(scope, person(unit, Position.STAFF, false), alertLevel);
                UnitReach expected =
                        named != other ? UnitReach.PERHAPS : named ? UnitReach.EVERYBODY : UnitReach.NOBODY;
                assertEquals(expected, UnitReach.of(scope, unit, alertLevel), "seed " + seed);
                assertEquals(named != other, UnitReach.dependsOnNaming(scope, unit, alertLevel), "seed " + seed);
            }
        }
    }

    @Test
    void missesNobodyForWhomNamingMakesADifference() {
        for (long seed = 0; seed < ROUNDS; seed++) {
            RegionWithHeads region = new RegionWithHeads(seed);
            Scope scope = region.scope(3, true);
            AlertLevel alertLevel = region.alertLevel();
            for (KnownUnit unit : region.units()) {
                boolean differs = Stream.of(Position.values())
                        .anyMatch(position -> Scopes.means(scope, person(unit, position, true), alertLevel)
                                != Scopes.means(scope, person(unit, position, false), alertLevel));
                assertTrue(!differs || UnitReach.dependsOnNaming(scope, unit, alertLevel), "seed " + seed);
            }
        }
    }

    @Test
    void whatIsNotKnownOfAUnitMayBeSo() {
        assertEquals(UnitReach.PERHAPS, UnitReach.of(scope("U0", null), UNKNOWN, AlertLevel.NONE));
        assertEquals(UnitReach.PERHAPS, UnitReach.of(scope(null, UnitKind.COUNTER), UNKNOWN, AlertLevel.NONE));
    }

    @Test
    void whomARuleNamesAndTakesAwayAgainNobodyHasToName() {
        Scope named = named(null);
        KnownUnit unit = new KnownUnit("U0", "A", List.of("U0"), UnitKind.OFFICE, false);

        assertTrue(UnitReach.dependsOnNaming(named, unit, AlertLevel.NONE));
        assertFalse(UnitReach.dependsOnNaming(named(named), unit, AlertLevel.NONE));
    }

    private static Scope named(@Nullable Scope except) {
        return new Scope(
                List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(), null, true, null,
                except);
    }

    private static Scope scope(@Nullable String unit, @Nullable UnitKind kind) {
        return new Scope(
                List.of(),
                unit == null ? List.of() : List.of(unit),
                kind == null ? List.of() : List.of(kind),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    private static Stream<PersonFacts> people(KnownUnit unit) {
        return Stream.of(Position.values())
                .flatMap(position -> Stream.of(person(unit, position, true), person(unit, position, false)));
    }

    static PersonFacts person(KnownUnit unit, Position position, boolean designated) {
        return new PersonFacts(
                unit.agency(),
                unit.path(),
                Objects.requireNonNull(unit.kind()),
                position,
                Echelon.NONE,
                EmploymentType.PNS,
                null,
                Objects.requireNonNull(unit.publicFacing()),
                designated,
                List.of());
    }
}
