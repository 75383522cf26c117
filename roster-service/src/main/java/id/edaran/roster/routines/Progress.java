package id.edaran.roster.routines;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How a duty stands at a day. What is done on a day settles every due day up to that one.
///
/// @param dueOn the newest due day up to the day that is not settled; null where all are
/// @param nextDueOn the first due day after the day
public record Progress(
        State state, @Nullable LocalDate dueOn, @Nullable LocalDate nextDueOn) {
    /// In words.
    public enum State {
        /// Nothing was due yet.
        UPCOMING,
        DONE,
        /// Due on the very day.
        DUE,
        /// An earlier due day is not settled.
        OVERDUE
    }

    /// @param settledOn the newest day up to `on` on which it was done; null for none
    static Progress of(DueDays due, LocalDate on, @Nullable LocalDate settledOn) {
        LocalDate before = due.before();
        boolean missed = before != null && isOpen(before, settledOn);
        boolean openToday = due.today() && isOpen(on, settledOn);
        State state;
        if (missed) {
            state = State.OVERDUE;
        } else if (openToday) {
            state = State.DUE;
        } else {
            state = before == null && !due.today() ? State.UPCOMING : State.DONE;
        }
        return new Progress(state, openToday ? on : missed ? before : null, due.next());
    }

    /// What stands for both: the worse of the states, the newest open day, the nearest next one.
    Progress and(Progress other) {
        return new Progress(
                state.compareTo(other.state) >= 0 ? state : other.state,
                dueOn == null || (other.dueOn != null && other.dueOn.isAfter(dueOn)) ? other.dueOn : dueOn,
                nextDueOn == null || (other.nextDueOn != null && other.nextDueOn.isBefore(nextDueOn))
                        ? other.nextDueOn
                        : nextDueOn);
    }

    boolean isOpen() {
        return dueOn != null;
    }

    private static boolean isOpen(LocalDate day, @Nullable LocalDate settledOn) {
        return settledOn == null || settledOn.isBefore(day);
    }
}
