package id.edaran.policy.census;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The kinds of people that links tell apart: every combination of one value from each dimension, those
/// that meet the same links once.
///
/// There are few of them where rules are written for people. Where somebody sets out to write rules that
/// tell more apart than can be looked at, each rule is looked at by itself among a part of those whom it
/// may reach: what is found then holds, but is not all.
///
/// @param kinds each the links that it meets
record Kinds(Set<BitSet> kinds, boolean complete) {
    private static final int MOST = 20_000;
    /// Bits that are kept at most: a megabyte or so.
    private static final int MOST_BITS = 8_000_000;
    /// Combinations that are tried at most in one step.
    private static final int MOST_TRIED = 4_000_000;

    static Kinds of(Links links, BitSet start, List<List<BitSet>> dimensions) {
        int most = Math.clamp(MOST_BITS / Math.max(links.size(), 1), 1_000, MOST);
        Kinds all = combined(links, start, dimensions, -1, most, MOST_TRIED);
        if (all.complete) {
            return all;
        }
        int rules = links.rules().size();
        Set<BitSet> some = new LinkedHashSet<>();
        for (int rule = 0; rule < rules; rule++) {
            some.addAll(combined(links, start, dimensions, rule, Math.max(most / rules, 10), MOST_TRIED / rules).kinds);
        }
        some.addAll(all.kinds);
        return new Kinds(some, false);
    }

    /// @param only a rule that all of them must meet; -1 for none
    private static Kinds combined(
            Links links, BitSet start, List<List<BitSet>> dimensions, int only, int most, int mostTried) {
        Set<BitSet> kinds = Set.of(start);
        boolean complete = true;
        for (List<BitSet> dimension : dimensions) {
            Set<BitSet> next = new LinkedHashSet<>();
            int tried = 0;
            for (BitSet kind : kinds) {
                for (BitSet value : dimension) {
                    if (next.size() >= most || tried >= mostTried) {
                        complete = false;
                        break;
                    }
                    tried++;
                    BitSet both = (BitSet) kind.clone();
                    both.and(value);
                    links.prune(both);
                    if (only < 0 ? !both.isEmpty() : links.mayReach(both, only)) {
                        next.add(both);
                    }
                }
            }
            kinds = next;
        }
        return new Kinds(kinds, complete);
    }
}
