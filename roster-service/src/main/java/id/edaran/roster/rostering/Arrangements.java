package id.edaran.roster.rostering;

import id.edaran.contracts.law.Law;
import id.edaran.contracts.law.Matter;
import id.edaran.contracts.law.PersonFacts;
import id.edaran.contracts.law.Ruling;
import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.rule.Rule.WorkOnSite;
import id.edaran.contracts.timeline.DatedAlertLevel;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which rule arranges whose day. The law is asked once for each kind of person and each stretch of days on
/// which the same rules are in force, never once a day: between the dates at which rules or alert levels
/// change, it cannot answer differently.
final class Arrangements {
    /// No rule, or one that says as usual.
    static final int USUAL = -1;

    private final int[] stretchOfDay;
    private final int[][] decided;
    private final List<Rotation> rotations;

    private Arrangements(int[] stretchOfDay, int[][] decided, List<Rotation> rotations) {
        this.stretchOfDay = stretchOfDay;
        this.decided = decided;
        this.rotations = rotations;
    }

    /// @param kinds the distinct facts of the people; decisions are asked for by their index
    /// @param timeline null while the region has none
    static Arrangements between(
            LocalDate from, LocalDate until, @Nullable Timeline timeline, String agency, List<PersonFacts> kinds) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(from, until) + 1);
        List<TimedRule> rules = timeline == null ? List.of() : arranging(timeline, agency, from, until);
        List<LocalDate> starts = List.copyOf(starts(from, until, timeline, rules));
        Map<Rotation, Integer> rotations = new HashMap<>();
        List<Rotation> inOrder = new ArrayList<>();
        int[] stretchOfDay = new int[days];
        int[][] decided = new int[starts.size()][kinds.size()];
        for (int stretch = 0; stretch < starts.size(); stretch++) {
            LocalDate start = starts.get(stretch);
            Arrays.fill(stretchOfDay, Math.toIntExact(ChronoUnit.DAYS.between(from, start)), days, stretch);
            List<TimedRule> inForce =
                    rules.stream().filter(rule -> rule.inForceOn(start)).toList();
            AlertLevel alertLevel = timeline == null ? AlertLevel.NONE : timeline.alertLevelOn(start);
            for (int kind = 0; kind < kinds.size(); kind++) {
                Optional<Rotation> rotation = decide(inForce, kinds.get(kind), alertLevel)
                        .map(Ruling::winner)
                        .filter(winner -> !(winner.rule() instanceof WorkOnSite))
                        .map(Rotation::of);
                decided[stretch][kind] = rotation.map(it -> rotations.computeIfAbsent(it, added -> {
                            inOrder.add(added);
                            return inOrder.size() - 1;
                        }))
                        .orElse(USUAL);
            }
        }
        return new Arrangements(stretchOfDay, decided, List.copyOf(inOrder));
    }

    /// The rules about where people work that are in force in a range and bind an agency.
    static List<TimedRule> arranging(Timeline timeline, String agency, LocalDate from, LocalDate until) {
        return timeline.rules().stream()
                .filter(rule -> rule.binds(agency))
                .filter(rule -> Matter.of(rule.rule()).contains(Matter.ARRANGEMENT))
                .filter(rule -> !rule.from().isAfter(until))
                .filter(rule -> rule.until() == null || !rule.until().isBefore(from))
                .toList();
    }

    static Optional<Ruling> decide(List<TimedRule> inForce, PersonFacts person, AlertLevel alertLevel) {
        return inForce.isEmpty()
                ? Optional.empty()
                : Law.decide(Law.reaching(inForce, Matter.ARRANGEMENT, person, alertLevel), Matter.ARRANGEMENT);
    }

    List<Rotation> rotations() {
        return rotations;
    }

    int stretches() {
        return decided.length;
    }

    int stretchOf(int day) {
        return stretchOfDay[day];
    }

    /// Index of the rotation that arranges the day of a kind of person, or [#USUAL].
    int decided(int stretch, int kind) {
        return decided[stretch][kind];
    }

    private static NavigableSet<LocalDate> starts(
            LocalDate from, LocalDate until, @Nullable Timeline timeline, List<TimedRule> rules) {
        NavigableSet<LocalDate> starts = new TreeSet<>();
        starts.add(from);
        for (TimedRule rule : rules) {
            starts.add(rule.from());
            if (rule.until() != null) {
                starts.add(rule.until().plusDays(1));
            }
        }
        if (timeline != null) {
            timeline.alertLevels().stream().map(DatedAlertLevel::from).forEach(starts::add);
        }
        return starts.subSet(from, true, until, true);
    }
}
