package id.edaran.policy.authoring;

import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.policy.people.Peers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which rule says where people work on the days of a stretch.
///
/// @param winners one for each of the people that were asked for, in their order; null where no rule speaks
record Arranged(Stretch stretch, List<@Nullable TimedRule> winners) {
    static Arranged of(Stretch stretch, List<Peers> people) {
        RulesOfDay rules = stretch.rules().only(timed -> Matter.of(timed.rule()).contains(Matter.ARRANGEMENT));
        List<@Nullable TimedRule> winners = new ArrayList<>(people.size());
        for (Peers peers : people) {
            winners.add(rules.decide(Matter.ARRANGEMENT, peers.facts())
                    .map(Ruling::winner)
                    .orElse(null));
        }
        return new Arranged(stretch, winners);
    }
}
