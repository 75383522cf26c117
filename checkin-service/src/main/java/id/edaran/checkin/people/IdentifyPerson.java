package id.edaran.checkin.people;

import id.edaran.checkin.people.Identification.Contradicted;
import id.edaran.checkin.people.Identification.Identified;
import id.edaran.support.privacy.Pseudonyms;
import id.edaran.support.privacy.Pseudonyms.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/// Turns identity numbers into the pseudonyms that stand for a person, and links them where two were shown.
@ApplicationScoped
public class IdentifyPerson {
    private final Pseudonyms pseudonyms;
    private final People people;

    IdentifyPerson(Pseudonyms pseudonyms, People people) {
        this.pseudonyms = pseudonyms;
        this.people = people;
    }

    @Transactional
    public Identification identify(Identity identity) {
        if (identity.nik() != null && identity.nip() != null) {
            Subject ofNik = subject(Identifier.NIK, identity.nik());
            return people.link(subject(Identifier.NIP, identity.nip()), ofNik)
                    ? new Identified(called(ofNik))
                    : new Contradicted();
        }
        Subject shown = identity.nik() != null
                ? subject(Identifier.NIK, identity.nik())
                : subject(Identifier.NIP, Objects.requireNonNull(identity.nip()));
        return new Identified(called(shown));
    }

    /// The person whom a pseudonym stands for.
    @Transactional
    public Person called(Subject subject) {
        Subject leading = people.leading(subject);
        Set<Subject> known = new HashSet<>(people.knownAs(leading));
        known.add(subject);
        return new Person(leading, known);
    }

    private Subject subject(Identifier identifier, String number) {
        return new Subject(pseudonyms.of(identifier, number));
    }
}
