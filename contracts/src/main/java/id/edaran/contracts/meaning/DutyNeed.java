package id.edaran.contracts.meaning;

import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.OfficeFacts;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.rule.Rule.DutyRoster;
import id.edaran.contracts.rule.Rule.DutyRoster.Delegate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// DUTY_ROSTER (row TSL-5): how many people of a unit are on duty on a working day, and who draws the
/// roster up.
///
/// @param atLeast people of the unit for whom the rule wins, those who are on site anyway included
/// @param delegatedTo who names them; null where nobody has to, and they are drawn
public record DutyNeed(Ruling ruling, int atLeast, @Nullable Delegate delegatedTo) {
    /// What a unit as a whole has to keep up. A rule whose scope asks for something of people is not found
    /// this way.
    public static Optional<DutyNeed> of(RulesOfDay rules, OfficeFacts unit) {
        return rules.decide(Matter.DUTY_ROSTER, unit).map(DutyNeed::of);
    }

    /// The need towards which a person counts. The people of a unit who have the same winner meet it
    /// together; those of another winner have a need of their own.
    public static Optional<DutyNeed> of(RulesOfDay rules, PersonFacts person) {
        return rules.decide(Matter.DUTY_ROSTER, person).map(DutyNeed::of);
    }

    private static DutyNeed of(Ruling ruling) {
        DutyRoster rule = (DutyRoster) ruling.winner().rule();
        return new DutyNeed(ruling, rule.minimumOnDuty(), rule.delegatedTo());
    }
}
