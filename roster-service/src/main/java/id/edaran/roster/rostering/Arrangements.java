package id.edaran.roster.rostering;

import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.rule.Rule.WorkOnSite;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which rule arranges whose day, as rotations in which people take turns.
final class Arrangements {
    /// No rule, or one that says as usual.
    static final int USUAL = -1;

    private final Winners winners;
    private final int[][] decided;
    private final List<Rotation> rotations;
    private final List<List<TimedRule>> rules;

    private Arrangements(Winners winners, int[][] decided, List<Rotation> rotations, List<List<TimedRule>> rules) {
        this.winners = winners;
        this.decided = decided;
        this.rotations = rotations;
        this.rules = rules;
    }

    /// @param kinds the distinct facts of the people; decisions are asked for by their index
    /// @param timeline null while the region has none
    static Arrangements between(
            LocalDate from, LocalDate until, @Nullable Timeline timeline, String agency, List<PersonFacts> kinds) {
        Winners winners = Winners.between(from, until, timeline, agency, kinds, Matter.ARRANGEMENT);
        Map<Rotation, List<TimedRule>> rules = new LinkedHashMap<>();
        List<Rotation> rotations = new ArrayList<>();
        int[][] decided = new int[winners.stretches()][kinds.size()];
        for (int stretch = 0; stretch < decided.length; stretch++) {
            for (int kind = 0; kind < kinds.size(); kind++) {
                Optional<TimedRule> turning =
                        winners.ofStretch(stretch, kind).filter(winner -> !(winner.rule() instanceof WorkOnSite));
                if (turning.isEmpty()) {
                    decided[stretch][kind] = USUAL;
                    continue;
                }
                Rotation rotation = Rotation.of(turning.get());
                rules.computeIfAbsent(rotation, added -> {
                            rotations.add(added);
                            return new ArrayList<>();
                        })
                        .add(turning.get());
                decided[stretch][kind] = rotations.indexOf(rotation);
            }
        }
        return new Arrangements(winners, decided, List.copyOf(rotations), List.copyOf(rules.values()));
    }

    List<Rotation> rotations() {
        return rotations;
    }

    int stretches() {
        return decided.length;
    }

    int stretchOf(int day) {
        return winners.stretchOf(day);
    }

    /// Index of the rotation that arranges the day of a kind of person, or [#USUAL].
    int decided(int stretch, int kind) {
        return decided[stretch][kind];
    }

    /// The rule of a rotation that is in force on a day: an amendment may restate it.
    TimedRule rule(int rotation, LocalDate day) {
        List<TimedRule> stated = rules.get(rotation);
        return stated.stream().filter(rule -> rule.inForceOn(day)).findFirst().orElse(stated.getFirst());
    }
}
