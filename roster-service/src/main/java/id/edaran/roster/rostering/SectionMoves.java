package id.edaran.roster.rostering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Moves of people between groups that leave every number of people within its limits: circles in the residual graph of
/// a flow from people over (section, group) and groups to one sink.
final class SectionMoves {
    private static final long FAR = Long.MAX_VALUE / 4;

    private final int groups;
    private final int sections;
    private final int[] sectionOf;
    private final int[][] cost;
    private final int[] groupOf;
    private final int[] peopleOfSection;

    /// A step of a circle: one more person at `to` instead of at `from`.
    ///
    /// @param person who moves; -1 where only the numbers are balanced
    private record Step(int from, int to, long cost, int person) {}

    /// @param group of each person; changed by every improvement
    SectionMoves(List<String> sections, int groups, int[][] cost, int[] group) {
        List<String> names = sections.stream().distinct().toList();
        this.groups = groups;
        this.sections = names.size();
        this.sectionOf = sections.stream().mapToInt(names::indexOf).toArray();
        this.cost = cost;
        this.groupOf = group;
        this.peopleOfSection = new int[names.size()];
        for (int section : sectionOf) {
            peopleOfSection[section]++;
        }
    }

    /// Looks for a circle that saves something and moves its people (Bellman and Ford).
    ///
    /// @return whether there was one
    boolean improve() {
        List<Step> steps = steps();
        int nodes = sections * groups + groups + 1;
        long[] distance = new long[nodes];
        Step[] by = new Step[nodes];
        int last = -1;
        for (int round = 0; round < nodes; round++) {
            last = -1;
            for (Step step : steps) {
                if (distance[step.from()] + step.cost() < distance[step.to()]) {
                    distance[step.to()] = distance[step.from()] + step.cost();
                    by[step.to()] = step;
                    last = step.to();
                }
            }
            if (last < 0) {
                return false;
            }
        }
        move(by, last);
        return true;
    }

    /// Whoever was reached in the last round hangs behind a circle.
    private void move(Step[] by, int reached) {
        int node = reached;
        for (int i = 0; i < by.length; i++) {
            node = before(by, node);
        }
        int start = node;
        do {
            Step step = by[node];
            if (step.person() >= 0) {
                groupOf[step.person()] = node % groups;
            }
            node = before(by, node);
        } while (node != start);
    }

    private static int before(Step[] by, int node) {
        return by[node].from();
    }

    private List<Step> steps() {
        int[][] there = new int[sections][groups];
        int[] size = new int[groups];
        for (int person = 0; person < groupOf.length; person++) {
            there[sectionOf[person]][groupOf[person]]++;
            size[groupOf[person]]++;
        }
        List<Step> steps = new ArrayList<>();
        for (int section = 0; section < sections; section++) {
            for (int group = 0; group < groups; group++) {
                addMoves(steps, section, group);
                int fewest = peopleOfSection[section] / groups;
                int most = fewest + (peopleOfSection[section] % groups == 0 ? 0 : 1);
                if (there[section][group] < most) {
                    steps.add(new Step(cell(section, group), ofGroup(group), 0, -1));
                }
                if (there[section][group] > fewest) {
                    steps.add(new Step(ofGroup(group), cell(section, group), 0, -1));
                }
            }
        }
        int fewest = groupOf.length / groups;
        int most = fewest + (groupOf.length % groups == 0 ? 0 : 1);
        int sink = sections * groups + groups;
        for (int group = 0; group < groups; group++) {
            if (size[group] < most) {
                steps.add(new Step(ofGroup(group), sink, 0, -1));
            }
            if (size[group] > fewest) {
                steps.add(new Step(sink, ofGroup(group), 0, -1));
            }
        }
        return steps;
    }

    /// Of the people of a section in a group, who moves to another one at the least cost; the first of equals.
    private void addMoves(List<Step> steps, int section, int from) {
        long[] least = new long[groups];
        int[] who = new int[groups];
        Arrays.fill(least, FAR);
        for (int person = 0; person < groupOf.length; person++) {
            if (sectionOf[person] == section && groupOf[person] == from) {
                for (int to = 0; to < groups; to++) {
                    long saved = (long) cost[person][to] - cost[person][from];
                    if (saved < least[to]) {
                        least[to] = saved;
                        who[to] = person;
                    }
                }
            }
        }
        for (int to = 0; to < groups; to++) {
            if (to != from && least[to] < FAR) {
                steps.add(new Step(cell(section, from), cell(section, to), least[to], who[to]));
            }
        }
    }

    private int cell(int section, int group) {
        return section * groups + group;
    }

    private int ofGroup(int group) {
        return sections * groups + group;
    }
}
