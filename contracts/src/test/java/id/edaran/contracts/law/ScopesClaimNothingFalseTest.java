package id.edaran.contracts.law;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.testing.PlainReading;
import id.edaran.contracts.testing.RandomLaw;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `contains` and `apart` may say that they do not know; what they claim, no person may refute.
class ScopesClaimNothingFalseTest {
    private static final int ROUNDS = 10_000;
    private static final int PEOPLE = 200;

    @Test
    void nobodyOfAContainedScopeIsOutside() {
        int claims = 0;
        for (long seed = 0; seed < ROUNDS; seed++) {
            RandomLaw law = new RandomLaw(seed);
            for (List<Scope> pair : pairs(law)) {
                if (Scopes.contains(pair.getFirst(), pair.getLast())) {
                    claims++;
                    for (int i = 0; i < PEOPLE; i++) {
                        PersonFacts person = law.person();
                        AlertLevel alertLevel = law.alertLevel();
                        boolean refuted = PlainReading.means(pair.getLast(), person, alertLevel)
                                && !PlainReading.means(pair.getFirst(), person, alertLevel);
                        assertFalse(refuted, "seed " + seed + ": " + pair + " by " + person);
                    }
                }
            }
        }
        assertTrue(claims > ROUNDS / 4, "too few claims: " + claims);
    }

    @Test
    void nobodyIsInBothOfScopesApart() {
        int claims = 0;
        for (long seed = 0; seed < ROUNDS; seed++) {
            RandomLaw law = new RandomLaw(seed);
            for (List<Scope> pair : pairs(law)) {
                if (Scopes.apart(pair.getFirst(), pair.getLast())) {
                    claims++;
                    for (int i = 0; i < PEOPLE; i++) {
                        PersonFacts person = law.person();
                        AlertLevel alertLevel = law.alertLevel();
                        boolean refuted = PlainReading.means(pair.getFirst(), person, alertLevel)
                                && PlainReading.means(pair.getLast(), person, alertLevel);
                        assertFalse(refuted, "seed " + seed + ": " + pair + " by " + person);
                    }
                }
            }
        }
        assertTrue(claims > ROUNDS / 4, "too few claims: " + claims);
    }

    @Test
    void apartIsMutual() {
        for (long seed = 0; seed < ROUNDS; seed++) {
            for (List<Scope> pair : pairs(new RandomLaw(seed))) {
                assertTrue(
                        Scopes.apart(pair.getFirst(), pair.getLast()) == Scopes.apart(pair.getLast(), pair.getFirst()),
                        "seed " + seed);
            }
        }
    }

    @Test
    void everyScopeIsWithinItselfAndWithinEveryone() {
        for (long seed = 0; seed < ROUNDS; seed++) {
            Scope scope = new RandomLaw(seed).scope(3);

            assertTrue(Scopes.contains(scope, scope), "seed " + seed);
            assertTrue(Scopes.contains(scope.withoutExcept(), scope), "seed " + seed);
            assertTrue(Scopes.contains(Scope.EVERYONE, scope), "seed " + seed);
        }
    }

    private static List<List<Scope>> pairs(RandomLaw law) {
        Scope one = law.scope(4);
        Scope other = law.scope(4);
        Scope mixture = law.mixture(one, other);
        return List.of(
                List.of(one, other),
                List.of(one, mixture),
                List.of(mixture, other),
                List.of(law.mixture(one, Scope.EVERYONE), one));
    }
}
