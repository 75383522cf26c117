package id.edaran.roster.rostering;

import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Why it was somebody's turn and not a colleague's, or the other way round: how many days each of them owed before.
///
/// On every day on which some of those who can come have to, each of these is due an equal share of the places. Who has
/// come less often than that owes days; a debt below zero is a day in advance. The days of a horizon are planned as a
/// whole, so debts are even at its end rather than on each of its days.
///
/// @param rule type of the rule whose turns are counted
/// @param since the first day that counts: of the rule, or of those before it which it continues
/// @param places how many of the unit have to come on the day under the rule
/// @param people from among how many who can
/// @param came how often the person came before the day
/// @param due the person's share of the places before the day
/// @param owed what is missing: due less came
/// @param called what those owed who have to come on the day; null where that is nobody else
/// @param spared what those owed who need not come; null where that is nobody else
public record FairnessAccount(
        String rule,
        LocalDate since,
        int places,
        int people,
        int came,
        double due,
        double owed,
        @Nullable Owed called,
        @Nullable Owed spared) {
    private static final double HUNDREDTH = 100;

    /// The smallest and the largest debt of the colleagues, in days.
    public record Owed(double least, double most) {}

    /// @param round of the rule under which the person's day stands
    /// @param since number of the first day that counts
    static FairnessAccount of(Round round, int person, int day, int since) {
        int everybody = round.unit().people();
        double[] due = new double[everybody];
        int[] came = new int[everybody];
        for (int earlier = since; earlier < day; earlier++) {
            int places = count(everybody, calledOn(round, earlier));
            int people = count(everybody, freeOn(round, earlier));
            for (int someone = 0; someone < everybody; someone++) {
                if (round.wasFree(someone, earlier)) {
                    due[someone] += (double) places / people;
                    came[someone] += round.wasCalled(someone, earlier) ? 1 : 0;
                }
            }
        }
        IntPredicate called = calledOn(round, day);
        IntPredicate free = freeOn(round, day).and(someone -> someone != person);
        return new FairnessAccount(
                round.type(),
                round.unit().date(since),
                count(everybody, called),
                count(everybody, freeOn(round, day)),
                came[person],
                rounded(due[person]),
                rounded(due[person] - came[person]),
                owed(due, came, free.and(called)),
                owed(due, came, free.and(called.negate())));
    }

    private static IntPredicate freeOn(Round round, int day) {
        return person -> round.wasFree(person, day);
    }

    private static IntPredicate calledOn(Round round, int day) {
        return person -> round.wasFree(person, day) && round.wasCalled(person, day);
    }

    private static int count(int everybody, IntPredicate which) {
        return Math.toIntExact(IntStream.range(0, everybody).filter(which).count());
    }

    private static @Nullable Owed owed(double[] due, int[] came, IntPredicate which) {
        OptionalDouble least = owedBy(due, came, which).min();
        OptionalDouble most = owedBy(due, came, which).max();
        return least.isEmpty() || most.isEmpty()
                ? null
                : new Owed(rounded(least.getAsDouble()), rounded(most.getAsDouble()));
    }

    private static DoubleStream owedBy(double[] due, int[] came, IntPredicate which) {
        return IntStream.range(0, due.length).filter(which).mapToDouble(person -> due[person] - came[person]);
    }

    private static double rounded(double days) {
        return Math.round(days * HUNDREDTH) / HUNDREDTH;
    }
}
