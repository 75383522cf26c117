package id.edaran.roster.rostering;

import java.util.Arrays;

/// The cheapest moves between days, and the cycles of them that save something.
final class OfficeDaysGraph {
    private final int nodes;
    private final long[] price;
    private final int[] mover;
    private final long[] distance;
    private final int[] before;

    /// @param nodes at most 63
    OfficeDaysGraph(int nodes) {
        this.nodes = nodes;
        this.price = new long[nodes * nodes];
        Arrays.fill(price, OfficeDaysPrice.NEVER);
        this.mover = new int[nodes * nodes];
        this.distance = new long[nodes];
        this.before = new int[nodes];
    }

    void put(int from, int to, long cheapest, int person) {
        price[from * nodes + to] = cheapest;
        mover[from * nodes + to] = person;
    }

    long price(int from, int to) {
        return price[from * nodes + to];
    }

    int mover(int from, int to) {
        return mover[from * nodes + to];
    }

    /// The node before another one on the cheapest way to it.
    int before(int node) {
        return before[node];
    }

    /// What the cheapest way to a node costs, from wherever it begins, when no cycle saves anything.
    long distance(int node) {
        return distance[node];
    }

    /// Bellman and Ford's search, from all nodes at once. It ends with the first cycles along which it
    /// goes round; they share no node.
    ///
    /// @return one node of each, as bits; 0 where no cycle saves anything
    long savingCycles() {
        Arrays.fill(distance, 0);
        Arrays.fill(before, -1);
        long found = 0;
        while (found == 0 && relax()) {
            found = cycles();
        }
        return found;
    }

    private boolean relax() {
        boolean changed = false;
        for (int from = 0; from < nodes; from++) {
            for (int to = 0; to < nodes; to++) {
                long there = distance[from] + price[from * nodes + to];
                if (there < distance[to]) {
                    distance[to] = there;
                    before[to] = from;
                    changed = true;
                }
            }
        }
        return changed;
    }

    private long cycles() {
        long found = 0;
        long done = 0;
        for (int start = 0; start < nodes; start++) {
            long way = 0;
            int node = start;
            while (node >= 0 && ((done | way) >>> node & 1) == 0) {
                way |= 1L << node;
                node = before[node];
            }
            if (node >= 0 && (way >>> node & 1) != 0) {
                found |= 1L << node;
            }
            done |= way;
        }
        return found;
    }
}
