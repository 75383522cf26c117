package id.edaran.policy.census;

import id.edaran.contracts.rule.Scope;
import id.edaran.contracts.timeline.TimedRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// The agencies and units that rules name, in their exceptions too.
public record NamedPlaces(SortedSet<String> agencies, SortedSet<String> units) {
    public static NamedPlaces of(Collection<TimedRule> rules) {
        NamedPlaces named = new NamedPlaces(new TreeSet<>(), new TreeSet<>());
        for (TimedRule timed : rules) {
            if (timed.agency() != null) {
                named.agencies.add(timed.agency());
            }
            for (Scope scope : nested(timed.rule().scope())) {
                named.agencies.addAll(scope.agencies());
                named.units.addAll(scope.units());
            }
        }
        return named;
    }

    /// A scope, its exception, the exception of that, and so on.
    static List<Scope> nested(Scope scope) {
        List<Scope> nested = new ArrayList<>();
        for (Scope next = scope; next != null; next = next.except()) {
            nested.add(next);
        }
        return nested;
    }
}
