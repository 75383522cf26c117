package id.edaran.policy.census;

import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.timeline.TimedRule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/// The scopes of rules, each with its exceptions as a chain of links: S₀ \ (S₁ \ (S₂ \ …)). Somebody is
/// known by the set of links whose fields they meet.
final class Links {
    private final List<TimedRule> rules;
    private final List<Link> links = new ArrayList<>();
    /// By rule the place of its outermost link, and in the end the number of links.
    private final int[] first;

    /// @param outermost whether it is the rule's own scope, so that what the rule asks beside its scope
    ///     counts here
    record Link(TimedRule timed, Scope scope, boolean outermost) {}

    Links(List<TimedRule> rules) {
        this.rules = rules;
        first = new int[rules.size() + 1];
        for (int r = 0; r < rules.size(); r++) {
            for (Scope scope : NamedPlaces.nested(rules.get(r).rule().scope())) {
                links.add(new Link(rules.get(r), scope, links.size() == first[r]));
            }
            first[r + 1] = links.size();
        }
    }

    List<Scope> scopes() {
        return links.stream().map(Link::scope).toList();
    }

    List<TimedRule> rules() {
        return rules;
    }

    int size() {
        return links.size();
    }

    BitSet all() {
        BitSet all = new BitSet(links.size());
        all.set(0, links.size());
        return all;
    }

    BitSet where(Predicate<Link> meets) {
        BitSet met = new BitSet(links.size());
        for (int l = 0; l < links.size(); l++) {
            if (meets.test(links.get(l))) {
                met.set(l);
            }
        }
        return met;
    }

    BitSet ofScope(Predicate<Scope> meets) {
        return where(link -> meets.test(link.scope));
    }

    BitSet ofRule(Predicate<TimedRule> meets) {
        return where(link -> !link.outermost || meets.test(link.timed));
    }

    /// Whether somebody, of whom perhaps not every fact is fixed yet, may meet a rule's own scope.
    boolean mayReach(BitSet met, int rule) {
        return met.get(first[rule]);
    }

    /// Leaves out the links that say nothing any more, because one further out is not met.
    void prune(BitSet met) {
        for (int r = 0; r < rules.size(); r++) {
            if (first[r + 1] - first[r] > 1) {
                int unmet = met.nextClearBit(first[r]);
                if (unmet < first[r + 1]) {
                    met.clear(unmet, first[r + 1]);
                }
            }
        }
    }

    /// The places of the rules that reach whoever meets these links: an exception takes away, the
    /// exception's exception gives back.
    BitSet reaching(BitSet met) {
        BitSet reaching = new BitSet(rules.size());
        for (int r = 0; r < rules.size(); r++) {
            int depth = Math.min(met.nextClearBit(first[r]), first[r + 1]) - first[r];
            if (depth % 2 == 1) {
                reaching.set(r);
            }
        }
        return reaching;
    }
}
