package id.edaran.checkin.health;

import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The doses that were recorded.
public interface Vaccinations {
    /// Lets nobody else record a dose of the person until the transaction ends.
    void hold(Person person);

    void add(Vaccination vaccination, Instant recordedAt);

    Optional<Vaccination> find(UUID id);

    /// The dose, kept from changing until the transaction ends.
    Optional<Vaccination> lock(UUID id);

    void replace(Vaccination vaccination);

    /// Those that count, of people by all their pseudonyms; in no particular order.
    List<Vaccination> of(Collection<Subject> subjects);

    /// The doses of each member of an agency's staff who has any.
    Collection<List<Dose>> ofStaff(String agency);
}
