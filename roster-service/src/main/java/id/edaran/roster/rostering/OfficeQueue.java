package id.edaran.roster.rostering;

import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/// The people of a unit under one rule, in the order in which they are due in the office: whoever has been away
/// longest comes first.
///
/// Whoever was in the office goes to the end, and those who were there together keep their order. Among people
/// who are always in the queue together this is a walk around a circle, so over any stretch of days nobody is
/// in the office more than once oftener than another. Sorting by the last day and the id would not do: it
/// forgets who was first.
final class OfficeQueue {
    private final int[] order;
    private final int[] moved;

    /// @param people their numbers are 0 to people - 1, in the order of their ids
    OfficeQueue(int people) {
        order = new int[people];
        moved = new int[people];
        for (int i = 0; i < people; i++) {
            order[i] = i;
        }
    }

    /// Calls the first people of the queue to the office.
    ///
    /// @param places how many
    /// @param called learns who they are
    void call(int places, IntPredicate isMember, IntConsumer called) {
        int[] open = {places};
        moveToEnd(person -> {
            if (open[0] == 0 || !isMember.test(person)) {
                return false;
            }
            open[0]--;
            called.accept(person);
            return true;
        });
    }

    /// Takes note of who was in the office on a day that is past.
    void moveToEnd(IntPredicate wasInOffice) {
        int kept = 0;
        int gone = 0;
        for (int person : order) {
            if (wasInOffice.test(person)) {
                moved[gone++] = person;
            } else {
                order[kept++] = person;
            }
        }
        System.arraycopy(moved, 0, order, kept, gone);
    }
}
