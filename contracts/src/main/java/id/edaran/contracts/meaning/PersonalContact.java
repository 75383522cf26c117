package id.edaran.contracts.meaning;

import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.OfficeFacts;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.rule.Rule.GuestRestriction;
import java.util.Optional;

/// GUEST_RESTRICTION (row BIT-2): whether an official meets people in person. Receiving guests and attending
/// events are decided each by itself.
///
/// @param allowed whether the winning rule allows it, or refuses it
public record PersonalContact(Ruling ruling, boolean allowed) {
    /// Whether the official receives guests; empty where no rule speaks of it.
    public static Optional<PersonalContact> withGuests(RulesOfDay rules, OfficeFacts official) {
        return rules.decide(Matter.GUESTS, official)
                .map(ruling -> new PersonalContact(
                        ruling, Boolean.TRUE.equals(rule(ruling).guests())));
    }

    /// Whether the official attends events in person; empty where no rule speaks of it.
    public static Optional<PersonalContact> atEvents(RulesOfDay rules, OfficeFacts official) {
        return rules.decide(Matter.IN_PERSON_EVENTS, official)
                .map(ruling -> new PersonalContact(
                        ruling, Boolean.TRUE.equals(rule(ruling).inPersonEvents())));
    }

    private static GuestRestriction rule(Ruling ruling) {
        return (GuestRestriction) ruling.winner().rule();
    }
}
