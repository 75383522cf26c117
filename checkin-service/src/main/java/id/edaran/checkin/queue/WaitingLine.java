package id.edaran.checkin.queue;

import id.edaran.checkin.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who waits for a place, in the order in which they came.
///
/// A place that becomes free is kept for the first who is not called yet, until the call is over. So a place that is
/// neither taken nor kept is free for anybody only when nobody waits, and nobody is overtaken.
///
/// @param tickets that have not ended, first come first
public record WaitingLine(List<Ticket> tickets) {
    public WaitingLine {
        tickets = List.copyOf(tickets);
    }

    /// What a line does when places become free and time passes.
    ///
    /// @param line as it is then
    /// @param expired whose call is over
    /// @param called who is called now
    record Move(WaitingLine line, List<Ticket> expired, List<Ticket> called) {
        Move {
            expired = List.copyOf(expired);
            called = List.copyOf(called);
        }
    }

    /// @param free places that nobody inside takes; below 0 where more are inside than a new rule allows
    /// @param keep how long a place is kept for who is called
    Move move(int free, Instant now, Duration keep) {
        List<Ticket> expired =
                tickets.stream().filter(ticket -> ticket.isOver(now)).toList();
        List<Ticket> left = new ArrayList<>(tickets);
        left.removeAll(expired);
        int unkept = free - (int) left.stream().filter(Ticket::isCalled).count();
        List<Ticket> called = new ArrayList<>();
        for (int i = 0; i < left.size() && called.size() < unkept; i++) {
            if (!left.get(i).isCalled()) {
                left.set(i, left.get(i).called(now.plus(keep)));
                called.add(left.get(i));
            }
        }
        return new Move(new WaitingLine(left), expired, called);
    }

    /// The ticket of somebody who waits.
    public Optional<Ticket> of(Person person) {
        return tickets.stream()
                .filter(ticket -> person.known().contains(ticket.subject()))
                .findFirst();
    }

    /// Places that are kept for others than the holder of a ticket.
    ///
    /// @param own null for somebody who holds none
    public int keptForOthers(@Nullable Ticket own) {
        return (int) tickets.stream()
                .filter(Ticket::isCalled)
                .filter(ticket -> own == null || !ticket.id().equals(own.id()))
                .count();
    }

    /// @param ticket one of this line
    public Standing standing(Ticket ticket, Places places, Instant now) {
        int ahead = 0;
        for (Ticket other : tickets) {
            if (other.id().equals(ticket.id())) {
                break;
            }
            ahead += other.isCalled() ? 0 : 1;
        }
        int position = ticket.isCalled() ? 0 : ahead + 1;
        return new Standing(
                ticket.id(),
                ticket.number(),
                position,
                ticket.joinedAt(),
                ticket.calledUntil(),
                expected(position, places, now));
    }

    /// With so many places, one becomes free as many times as often as one person leaves.
    private static @Nullable Instant expected(int position, Places places, Instant now) {
        Duration stay = places.stay();
        Integer most = places.most();
        return position == 0 || stay == null || most == null || most == 0
                ? null
                : now.plus(stay.multipliedBy(position).dividedBy(most));
    }
}
