package id.edaran.roster.rostering;

import static id.edaran.roster.rostering.OfficeDaysPrice.ALTOGETHER;
import static id.edaran.roster.rostering.OfficeDaysPrice.DEBT;
import static id.edaran.roster.rostering.OfficeDaysPrice.NEVER;
import static id.edaran.roster.rostering.OfficeDaysPrice.WITHIN_WINDOW;

import id.edaran.roster.rostering.OfficeDays.Problem;
import java.util.Arrays;

/// A plan as a flow from people to days, and its improvement until none is cheaper.
///
/// A flow is cheapest exactly when no cycle of moves saves anything. A cycle only has to name days, and
/// the outside where somebody gains or loses an office day, because from one day to another the cheapest
/// move of anybody serves: the graph has as many nodes as days, however many people there are, and people
/// are bits.
final class OfficeDaysFlow {
    private final Problem problem;
    private final long[] plan;
    private final int people;
    /// Of 64 people each.
    private final int words;
    private final int days;
    private final int outside;
    /// The days on which anybody can be planned.
    private final int[] dates;
    /// For each of these days the people who are free, as bits, word by word.
    private final long[] free;

    private final long[] onSite;
    /// Those whose coming is what the previous roster says, and those whose staying away is. It says
    /// nothing of others.
    private final long[] came;

    private final long[] stayedAway;
    /// What one office day more costs each person, and by how much less one day less saves.
    private final long[] dayMore;

    private final long[] step;
    private final OfficeDaysGraph graph;

    /// @param plan on each day with as many people as it asks for; it is what will be improved
    OfficeDaysFlow(Problem problem, long[] plan) {
        this.problem = problem;
        this.plan = plan;
        this.people = plan.length;
        this.words = (people + Long.SIZE - 1) / Long.SIZE;
        long[] masks = new long[people];
        long[] others = new long[people];
        long open = 0;
        for (int person = 0; person < people; person++) {
            long known = problem.free()[person] & problem.compared()[person];
            masks[person] = known & problem.previous()[person];
            others[person] = known & ~problem.previous()[person];
            open |= problem.free()[person];
        }
        this.days = Long.bitCount(open);
        this.outside = days;
        this.dates = new int[days];
        for (int day = 0; day < days; day++) {
            dates[day] = Long.numberOfTrailingZeros(open);
            open &= open - 1;
        }
        this.free = byDay(problem.free());
        this.onSite = byDay(plan);
        this.came = byDay(masks);
        this.stayedAway = byDay(others);
        this.dayMore = new long[people];
        this.step = new long[people];
        this.graph = new OfficeDaysGraph(days + 1);
    }

    private long[] byDay(long[] byPerson) {
        long[] byDay = new long[days * words];
        long[] block = new long[Long.SIZE];
        for (int word = 0; word < words; word++) {
            int first = word * Long.SIZE;
            Arrays.fill(block, 0);
            System.arraycopy(byPerson, first, block, 0, Math.min(Long.SIZE, people - first));
            transpose(block);
            for (int day = 0; day < days; day++) {
                byDay[day * words + word] = block[dates[day]];
            }
        }
        return byDay;
    }

    /// Mirrors a square of bits by exchanging ever smaller squares in it.
    private static void transpose(long[] rows) {
        long mask = -1L >>> 32;
        for (int width = 32; width != 0; width >>= 1, mask ^= mask << width) {
            for (int row = 0; row < Long.SIZE; row = (row + width + 1) & ~width) {
                long exchanged = (rows[row] >>> width ^ rows[row + width]) & mask;
                rows[row] ^= exchanged << width;
                rows[row + width] ^= exchanged;
            }
        }
    }

    /// Sets what the office days of equals cost: nothing while they are one of two neighbouring numbers,
    /// the level and the next, then ever more. Sums of this are least where sums of squares are.
    ///
    /// @param windowCounts whether days within the window are judged for themselves too
    void price(long level, long windowLevel, boolean windowCounts) {
        for (int person = 0; person < people; person++) {
            if (problem.equal()[person]) {
                long planned = Long.bitCount(plan[person]);
                dayMore[person] = ALTOGETHER * (problem.carried()[person] + planned - level)
                        + (windowCounts ? WITHIN_WINDOW * (planned - windowLevel) : 0)
                        + DEBT * problem.ahead()[person];
                step[person] = ALTOGETHER + (windowCounts ? WITHIN_WINDOW : 0);
            }
        }
    }

    void restore(long[] former) {
        System.arraycopy(former, 0, plan, 0, people);
        System.arraycopy(byDay(plan), 0, onSite, 0, onSite.length);
    }

    void improve() {
        exchangeOnEachDay();
        findMoves(-1L);
        for (long cycles = graph.savingCycles(); cycles != 0; cycles = graph.savingCycles()) {
            long touched = 0;
            for (; cycles != 0; cycles &= cycles - 1) {
                touched |= goRound(Long.numberOfTrailingZeros(cycles));
            }
            for (int day = 0; day < days; day++) {
                if ((touched >>> day & 1) != 0 || (touched >>> outside & 1) != 0) {
                    findComingAndLeaving(day);
                }
            }
            findMoves(touched);
        }
    }

    /// The cycles of one day, on which one comes for another: they are the most, and finding them needs
    /// no search.
    private void exchangeOnEachDay() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int day = 0; day < days; day++) {
                findComingAndLeaving(day);
                while (graph.price(outside, day) + graph.price(day, outside) < 0) {
                    move(graph.mover(outside, day), outside, day);
                    move(graph.mover(day, outside), day, outside);
                    findComingAndLeaving(day);
                    changed = true;
                }
            }
        }
    }

    /// @return the nodes of the cycle
    private long goRound(int start) {
        long touched = 0;
        int node = start;
        do {
            int before = graph.before(node);
            move(graph.mover(before, node), before, node);
            touched |= 1L << node;
            node = before;
        } while (node != start);
        return touched;
    }

    private void move(int person, int from, int to) {
        if (from == outside) {
            dayMore[person] += step[person];
        } else {
            flip(person, from);
        }
        if (to == outside) {
            dayMore[person] -= step[person];
        } else {
            flip(person, to);
        }
    }

    private void flip(int person, int day) {
        onSite[day * words + person / Long.SIZE] ^= 1L << person;
        plan[person] ^= 1L << dates[day];
    }

    private void findMoves(long touched) {
        for (int from = 0; from < days; from++) {
            for (int to = 0; to < days; to++) {
                if (from != to && ((touched >>> from | touched >>> to) & 1) != 0) {
                    findMove(from, to);
                }
            }
        }
    }

    /// From the moves that undo two changes to those that make two.
    private void findMove(int from, int to) {
        long cheapest = NEVER;
        int mover = -1;
        for (int word = 0; word < words; word++) {
            int there = from * words + word;
            int here = to * words + word;
            long possible = onSite[there] & free[here] & ~onSite[here];
            if (possible == 0) {
                continue;
            }
            long undoing = possible & stayedAway[there];
            long making = possible & came[there];
            long neither = possible & ~(undoing | making);
            long neutral = ~(came[here] | stayedAway[here]);
            long ofTwoLess = undoing & came[here];
            long ofOneLess = (undoing & neutral) | (neither & came[here]);
            long ofNone = (undoing & stayedAway[here]) | (neither & neutral) | (making & came[here]);
            long ofOneMore = (neither & stayedAway[here]) | (making & neutral);
            int price = ofTwoLess != 0 ? -2 : ofOneLess != 0 ? -1 : ofNone != 0 ? 0 : ofOneMore != 0 ? 1 : 2;
            if (price < cheapest) {
                cheapest = price;
                long best = switch (price) {
                    case -2 -> ofTwoLess;
                    case -1 -> ofOneLess;
                    case 0 -> ofNone;
                    case 1 -> ofOneMore;
                    default -> possible;
                };
                mover = word * Long.SIZE + Long.numberOfTrailingZeros(best);
            }
        }
        graph.put(from, to, cheapest, mover);
    }

    private void findComingAndLeaving(int day) {
        long coming = NEVER;
        long leaving = NEVER;
        int comer = -1;
        int leaver = -1;
        for (int word = 0; word < words; word++) {
            int at = day * words + word;
            for (long left = free[at]; left != 0; left &= left - 1) {
                int person = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                int change = changeOfComing(person, at);
                if ((onSite[at] >>> person & 1) == 0) {
                    long price = dayMore[person] + change;
                    if (price < coming) {
                        coming = price;
                        comer = person;
                    }
                } else {
                    long price = step[person] - dayMore[person] - change;
                    if (price < leaving) {
                        leaving = price;
                        leaver = person;
                    }
                }
            }
        }
        graph.put(outside, day, coming, comer);
        graph.put(day, outside, leaving, leaver);
    }

    /// -1 where coming undoes a change, 1 where it makes one.
    private int changeOfComing(int person, int at) {
        return (int) (stayedAway[at] >>> person & 1) - (int) (came[at] >>> person & 1);
    }

    /// What one office day more of each person is worth to the days, at the prices at which no cycle
    /// saves anything: at least what the dearest day pays on which they are not, at most what the
    /// cheapest pays on which they are.
    void worth(long[] atLeast, long[] atMost) {
        Arrays.fill(atLeast, -NEVER);
        Arrays.fill(atMost, NEVER);
        for (int day = 0; day < days; day++) {
            long pays = graph.distance(day) - graph.distance(outside);
            for (int word = 0; word < words; word++) {
                int at = day * words + word;
                for (long left = free[at]; left != 0; left &= left - 1) {
                    int person = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                    long worth = pays - changeOfComing(person, at);
                    if ((onSite[at] >>> person & 1) == 0) {
                        atLeast[person] = Math.max(atLeast[person], worth);
                    } else {
                        atMost[person] = Math.min(atMost[person], worth);
                    }
                }
            }
        }
    }
}
