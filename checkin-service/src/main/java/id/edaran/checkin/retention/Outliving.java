package id.edaran.checkin.retention;

import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import id.edaran.contracts.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Data that has to stay as long as other data about the same people, such as the record of who read it. It is looked
/// at after everything that it outlives.
public interface Outliving {
    DataKind kind();

    /// How long it is kept at least.
    Duration kept();

    boolean outlives(Erasable other);

    /// As [Erasable#erase(Instant, String, int)].
    ///
    /// @param stillNamed of some pseudonyms those by which anything is stored that this outlives
    Batch erase(Instant before, @Nullable String after, int limit, UnaryOperator<Set<Subject>> stillNamed);

    /// As [Erasable#forget(Person)], after everything that it outlives.
    Forgotten forget(Person person, UnaryOperator<Set<Subject>> stillNamed);

    Message whyItStays();
}
