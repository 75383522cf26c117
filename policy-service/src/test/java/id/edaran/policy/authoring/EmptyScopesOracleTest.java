package id.edaran.policy.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.circular.Level;
import id.edaran.contracts.law.Holder;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.Scopes;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.rule.Profession;
import id.edaran.contracts.rule.Rule.Terms;
import id.edaran.contracts.rule.Rule.WorkOnSite;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.rule.UnitKind;
import id.edaran.contracts.testing.Issued;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is said to mean nobody means nobody of all people that there can be, and the reverse.
class EmptyScopesOracleTest {
    private static final Issued DRAFT = Issued.by(Level.CITY, "draft", "2020-03-20");
    private static final int ROUNDS = 20_000;
    private static final List<AlertLevel> LEVELS = List.of(AlertLevel.NONE, AlertLevel.II, AlertLevel.III);
    private static final List<List<Holder>> ABOVE = List.of(
            List.of(),
            List.of(new Holder(Position.AGENCY_HEAD, Echelon.I)),
            List.of(new Holder(Position.AGENCY_HEAD, Echelon.II)),
            List.of(new Holder(Position.FIELD_HEAD, Echelon.II)),
            List.of(new Holder(Position.AGENCY_HEAD, Echelon.III), new Holder(Position.FIELD_HEAD, Echelon.I)));

    @Test
    void aScopeIsSaidToMeanNobodyExactlyWhenNobodyThereCanBeIsMeant() {
        List<PersonFacts> everybody = everybody();
        int empty = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Scope scope = new Draw(seed).scope(0);
            boolean meant = everybody.stream()
                    .anyMatch(person -> LEVELS.stream().anyMatch(level -> Scopes.means(scope, person, level)));
            assertEquals(
                    !meant,
                    EmptyScopes.isEmpty(DRAFT.rule(0, 0, new WorkOnSite(Terms.of(scope)))),
                    "seed " + seed + ": " + scope);
            empty += meant ? 0 : 1;
        }
        assertTrue(empty > ROUNDS / 50, "too few empty scopes: " + empty);
    }

    /// All combinations of the words that scopes are drawn from, and of one more of each.
    private static List<PersonFacts> everybody() {
        List<PersonFacts> people = new ArrayList<>();
        for (String agency : List.of("A", "B", "C")) {
            for (List<String> path : List.of(List.of("W"), List.of("U"), List.of("V"), List.of("U", "V"))) {
                for (UnitKind kind : List.of(UnitKind.OFFICE, UnitKind.COUNTER)) {
                    for (Position position : List.of(Position.STAFF, Position.AGENCY_HEAD, Position.FIELD_HEAD)) {
                        for (Echelon echelon :
                                List.of(Echelon.I, Echelon.II, Echelon.IIA, Echelon.III, Echelon.IV, Echelon.NONE)) {
                            for (boolean designated : List.of(true, false)) {
                                for (List<Holder> above : ABOVE) {
                                    people.add(new PersonFacts(
                                            agency,
                                            path,
                                            kind,
                                            position,
                                            echelon,
                                            people.size() % 2 == 0 ? EmploymentType.PNS : EmploymentType.TKD,
                                            people.size() % 3 == 0 ? Profession.HEALTH : null,
                                            designated,
                                            designated,
                                            above));
                                }
                            }
                        }
                    }
                }
            }
        }
        Collections.shuffle(people, new Random(1));
        return people;
    }

    /// Scopes of few words, exceptions often wider than what they are taken from.
    private static final class Draw {
        private final Random random;

        Draw(long seed) {
            random = new Random(seed);
        }

        Scope scope(int depth) {
            List<Position> positions = some(List.of(Position.STAFF, Position.AGENCY_HEAD, Position.FIELD_HEAD));
            return new Scope(
                    some(List.of("A", "B")),
                    some(List.of("U", "V")),
                    random.nextInt(6) == 0 ? List.of(UnitKind.COUNTER) : List.of(),
                    some(List.of(Echelon.I, Echelon.II, Echelon.IIA, Echelon.III, Echelon.NONE)),
                    positions,
                    positions.isEmpty() || random.nextBoolean() ? null : 1 + random.nextInt(3),
                    List.of(),
                    List.of(),
                    null,
                    flag(),
                    random.nextInt(8) == 0 ? LEVELS.get(random.nextInt(3)) : null,
                    depth < 3 && random.nextInt(4) > 0 ? except(depth + 1) : null);
        }

        private @Nullable Scope except(int depth) {
            Scope except = scope(depth);
            return except.equals(Scope.EVERYONE) ? null : except;
        }

        private @Nullable Boolean flag() {
            return random.nextInt(4) == 0 ? Boolean.valueOf(random.nextBoolean()) : null;
        }

        private <T> List<T> some(List<T> words) {
            if (random.nextInt(4) > 0) {
                return List.of();
            }
            List<T> shuffled = new ArrayList<>(words);
            Collections.shuffle(shuffled, random);
            return shuffled.subList(0, 1 + random.nextInt(words.size() - 1));
        }
    }
}
