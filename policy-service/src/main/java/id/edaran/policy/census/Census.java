package id.edaran.policy.census;

import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.Scopes;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.policy.propagation.KnownPlaces;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which rules reach somebody at once, of all who can be told apart by what the rules' scopes ask.
public final class Census {
    /// Rules that are handed out at most in all, each as often as it reaches another kind of people: about
    /// a second's work for the law.
    private static final int MOST_MET = 400_000;

    private final List<TimedRule> rules;
    private final AlertLevel alertLevel;
    private final KnownPlaces known;
    private final @Nullable String agency;
    private final Map<Asked, Meetings> meetings = new HashMap<>();

    private record Asked(BitSet rules, Audience audience) {}

    /// @param sets each the rules that reach some kind of people in one matter
    /// @param complete whether these are all; what there is holds in any case
    public record Meetings(List<List<TimedRule>> sets, boolean complete) {}

    /// @param rules in force on a day
    /// @param alertLevel of that day
    /// @param known the places of the agencies and units that the rules name
    /// @param agency whose people, offices and sites alone are counted; null for all
    public Census(Collection<TimedRule> rules, AlertLevel alertLevel, KnownPlaces known, @Nullable String agency) {
        this.rules = List.copyOf(rules);
        this.alertLevel = alertLevel;
        this.known = known;
        this.agency = agency;
    }

    /// Everything that the rules decide, piece by piece: about a service that none of them names, the
    /// detail is empty.
    public Set<Matter> matters() {
        Set<Matter> matters = new LinkedHashSet<>();
        for (TimedRule timed : rules) {
            for (Matter matter : Matter.of(timed.rule())) {
                matters.add(matter.detail().equals(Matter.EVERY_SERVICE) ? new Matter(matter.of(), "") : matter);
            }
        }
        return matters;
    }

    /// @param matter one of [#matters()]
    public Meetings meetings(Matter matter) {
        BitSet competing = new BitSet();
        for (int r = 0; r < rules.size(); r++) {
            if (Matter.of(rules.get(r).rule()).stream().anyMatch(matter::meets)) {
                competing.set(r);
            }
        }
        return meetings.computeIfAbsent(new Asked(competing, Audience.of(matter.of())), this::count);
    }

    private Meetings count(Asked asked) {
        List<TimedRule> competing = asked.rules.stream().mapToObj(rules::get).toList();
        Links links = new Links(competing);
        Places places = new Places(links, known, agency);
        BitSet awake = links.ofScope(scope -> Scopes.awake(scope, alertLevel));
        Set<BitSet> reaching = new LinkedHashSet<>();
        boolean complete = true;
        for (List<List<BitSet>> crowd : new Dimensions(links, places).of(asked.audience)) {
            Kinds kinds = Kinds.of(links, awake, crowd);
            complete &= kinds.complete();
            kinds.kinds().forEach(kind -> reaching.add(links.reaching(kind)));
        }
        reaching.remove(new BitSet());
        List<List<TimedRule>> sets = new ArrayList<>();
        int met = 0;
        for (BitSet set : reaching) {
            if (met > MOST_MET / rules.size() * competing.size()) {
                complete = false;
                break;
            }
            sets.add(set.stream().mapToObj(competing::get).toList());
            met += set.cardinality();
        }
        return new Meetings(sets, complete && places.isComplete());
    }
}
