package id.edaran.checkin.people;

import java.util.Set;

/// A person as this service knows people.
///
/// @param subject the pseudonym by which answers and events call the person: of the NIK where it is known, otherwise
/// of the NIP
/// @param known every pseudonym that means this person, the subject among them
public record Person(Subject subject, Set<Subject> known) {
    public Person {
        known = Set.copyOf(known);
        if (!known.contains(subject)) {
            throw new IllegalArgumentException("a person is known by the own subject");
        }
    }
}
