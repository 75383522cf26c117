package id.edaran.contracts.meaning;

import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.rule.Rule.Reachability;
import java.util.Optional;

/// REACHABILITY (row BTG-7): whether a person at home may be called in.
///
/// @param recallable whether the winning rule lets the person be called in, or spares them
public record RecallRight(Ruling ruling, boolean recallable) {
    /// @return empty where no rule speaks of it: then nothing allows a recall by a circular, and nothing
    ///     forbids it
    public static Optional<RecallRight> of(RulesOfDay rules, PersonFacts person) {
        return rules.decide(Matter.REACHABILITY, person)
                .map(ruling ->
                        new RecallRight(ruling, ((Reachability) ruling.winner().rule()).recallable()));
    }
}
