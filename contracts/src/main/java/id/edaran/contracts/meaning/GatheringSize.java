package id.edaran.contracts.meaning;

import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.OfficeFacts;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.rule.Rule.GatheringLimit;
import java.util.Optional;

/// GATHERING_LIMIT (rows BIT-4, TSL-7): how many people an agency may bring together.
///
/// @param atMost participants; 0 where it may hold no gathering at all
public record GatheringSize(Ruling ruling, int atMost) {
    /// @param holder the agency that holds the gathering, or the official who does
    /// @return empty where no rule limits it
    public static Optional<GatheringSize> of(RulesOfDay rules, OfficeFacts holder) {
        return rules.decide(Matter.GATHERING, holder)
                .map(ruling -> new GatheringSize(
                        ruling, ((GatheringLimit) ruling.winner().rule()).maxParticipants()));
    }

    /// @param participants at least one; nobody's gathering is none
    public boolean admits(int participants) {
        return participants <= atMost;
    }
}
