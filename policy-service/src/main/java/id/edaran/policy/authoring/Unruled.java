package id.edaran.policy.authoring;

import id.edaran.contracts.law.Matter;
import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.EmploymentType;
import id.edaran.contracts.rule.Position;
import id.edaran.contracts.timeline.TimedRule;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.policy.people.Peers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// People of an agency about whose place of work no rule says anything, on a day on which the circular says it to
/// others of the agency. They work as usual, which may or may not be meant.
///
/// @param from the first such day
/// @param of how many people of the agency are known
record Unruled(String region, String agency, LocalDate from, int people, int of, List<Kind> kinds) {
    Unruled {
        kinds = List.copyOf(kinds);
    }

    /// People of the same post and employment; who they are is nobody's business here.
    record Kind(Position position, Echelon echelon, EmploymentType employmentType, int people) {}

    /// By agency.
    ///
    /// @param people of the timeline's region
    static List<Unruled> of(Timeline timeline, OwnRules own, List<Peers> people) {
        if (own.rules().stream().noneMatch(timed -> Matter.of(timed.rule()).contains(Matter.ARRANGEMENT))) {
            return List.of();
        }
        Map<String, List<Peers>> byAgency = new TreeMap<>();
        people.forEach(peers -> byAgency.computeIfAbsent(peers.agency(), agency -> new ArrayList<>())
                .add(peers));
        List<Stretch> stretches = own.stretches(timeline);
        List<Unruled> unruled = new ArrayList<>();
        byAgency.forEach((agency, staff) -> {
            Unruled found = of(timeline.region(), agency, stretches, own, staff);
            if (found != null) {
                unruled.add(found);
            }
        });
        return List.copyOf(unruled);
    }

    private static @Nullable Unruled of(
            String region, String agency, List<Stretch> stretches, OwnRules own, List<Peers> staff) {
        boolean[] left = new boolean[staff.size()];
        LocalDate first = null;
        for (Stretch stretch : stretches) {
            List<@Nullable TimedRule> winners = Arranged.of(stretch, staff).winners();
            boolean arranges = winners.stream().anyMatch(winner -> winner != null && own.has(winner));
            for (int i = 0; arranges && i < left.length; i++) {
                if (winners.get(i) == null) {
                    left[i] = true;
                    first = first == null ? stretch.from() : first;
                }
            }
        }
        if (first == null) {
            return null;
        }
        Map<Kind, Integer> kinds = new LinkedHashMap<>();
        int people = 0;
        for (int i = 0; i < left.length; i++) {
            if (left[i]) {
                people += staff.get(i).count();
                kinds.merge(kind(staff.get(i)), staff.get(i).count(), Integer::sum);
            }
        }
        return new Unruled(
                region,
                agency,
                first,
                people,
                staff.stream().mapToInt(Peers::count).sum(),
                kinds.entrySet().stream()
                        .map(kind -> new Kind(
                                kind.getKey().position(),
                                kind.getKey().echelon(),
                                kind.getKey().employmentType(),
                                kind.getValue()))
                        .toList());
    }

    private static Kind kind(Peers peers) {
        return new Kind(
                peers.facts().position(), peers.facts().echelon(), peers.facts().employmentType(), 0);
    }
}
