package id.edaran.checkin.health;

import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was told last of who cannot come.
public interface Availabilities {
    /// What was told under each pseudonym of a person, held until the transaction ends.
    Map<Subject, Told> hold(Person person);

    void keep(Subject subject, Told told);

    /// @param until last day; null where the person was told to be available again
    record Told(long revision, @Nullable LocalDate until) {}
}
