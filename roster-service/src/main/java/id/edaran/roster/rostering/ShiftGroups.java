package id.edaran.roster.rostering;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Divides a unit into groups that take turns, so that each section stays manned (row BTG-5).
final class ShiftGroups {
    private ShiftGroups() {}

    /// Deals the people out, section by section, as one deals cards: the groups' sizes differ by at most
    /// one, and so do the numbers of one section's people in them.
    ///
    /// @param sections of the members, in the order of their ids
    /// @return the group of each, from 0
    static int[] deal(List<String> sections, int groups) {
        int[] bySection = IntStream.range(0, sections.size())
                .boxed()
                .sorted(Comparator.comparing(sections::get))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] group = new int[sections.size()];
        for (int i = 0; i < bySection.length; i++) {
            group[bySection[i]] = i % groups;
        }
        return group;
    }

    /// The same numbers of people in each group and of each section in each group, give or take one, and of all such
    /// divisions one that costs least.
    ///
    /// People begin as they are dealt and are moved round in circles as long as that saves something: a division
    /// that no circle makes cheaper is the cheapest one (Klein, 1967).
    ///
    /// @param changes for each person and group what it costs that they are in it
    static int[] deal(List<String> sections, int groups, int[][] changes) {
        int[] group = deal(sections, groups);
        SectionMoves moves = new SectionMoves(sections, groups, changes, group);
        while (moves.improve()) {
            // Each time costs less, and there are finitely many divisions.
        }
        return group;
    }

    /// Whether some section has nobody who is there.
    static boolean leavesSectionUnmanned(List<String> sections, boolean[] present) {
        Map<String, Boolean> manned = new TreeMap<>();
        for (int i = 0; i < present.length; i++) {
            manned.merge(sections.get(i), present[i], Boolean::logicalOr);
        }
        return manned.containsValue(false);
    }
}
