package id.edaran.contracts.meaning;

import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.OfficeFacts;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.RulesOfDay;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.rule.ProtectionPlace;
import id.edaran.contracts.rule.Rule.ProtectiveEquipment;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// PROTECTIVE_EQUIPMENT (rows TSL-6, BTG-13): what an office keeps ready in a place.
///
/// @param items as the circular names them, in its order
public record Equipment(Ruling ruling, ProtectionPlace at, List<String> items) {
    public Equipment {
        items = List.copyOf(items);
    }

    /// One for each place of which a rule speaks. A rule whose scope asks for something of people is not
    /// found this way.
    public static List<Equipment> of(RulesOfDay rules, OfficeFacts office) {
        return ofPlaces(matter -> rules.decide(matter, office));
    }

    /// What is kept ready for a person.
    public static List<Equipment> of(RulesOfDay rules, PersonFacts person) {
        return ofPlaces(matter -> rules.decide(matter, person));
    }

    private static List<Equipment> ofPlaces(Function<Matter, Optional<Ruling>> decide) {
        return Arrays.stream(ProtectionPlace.values())
                .flatMap(place -> decide
                        .apply(Matter.of(place))
                        .map(ruling -> new Equipment(
                                ruling,
                                place,
                                ((ProtectiveEquipment) ruling.winner().rule()).items()))
                        .stream())
                .toList();
    }
}
