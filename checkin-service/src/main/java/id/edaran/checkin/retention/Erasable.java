package id.edaran.checkin.retention;

import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import id.edaran.contracts.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Data about people of one kind, which is erased when it has been kept long enough. An adapter that stores such data
/// implements this as a bean of its own, and the job finds it; its period is a setting `edaran.retention.<kind>`.
///
/// Everything runs in the caller's transaction. What is still open is never erased, however old: it has not served its
/// purpose yet.
public interface Erasable {
    DataKind kind();

    /// How long it is kept after it has served its purpose.
    Duration kept();

    /// Whether it speaks of somebody's health: the record of who read it then stays longer than it.
    boolean ofHealth();

    /// Erases what served its purpose before an instant and is not open. What another transaction holds is left for
    /// the next time.
    ///
    /// @param after where the batch before ended; null for the first of a run
    /// @param limit how much is enough for one transaction
    Batch erase(Instant before, @Nullable String after, int limit);

    /// Erases at once what is stored of a person, except what is open.
    Forgotten forget(Person person);

    /// Why some of it stays, though the person asked for erasure.
    Message whyItStays();

    /// Those of the pseudonyms by which something of this kind is stored.
    Set<Subject> naming(Set<Subject> subjects);
}
