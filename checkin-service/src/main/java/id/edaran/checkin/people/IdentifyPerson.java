package id.edaran.checkin.people;

import id.edaran.checkin.people.Identification.Contradicted;
import id.edaran.checkin.people.Identification.Identified;
import id.edaran.support.privacy.Pseudonyms;
import id.edaran.support.privacy.Pseudonyms.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
        return identify(List.of(identity)).getFirst();
    }

    /// @return in the order of the identities
    @Transactional
    public List<Identification> identify(List<Identity> identities) {
        List<Optional<Subject>> shown = identities.stream().map(this::shown).toList();
        Map<Subject, Person> people =
                people(shown.stream().flatMap(Optional::stream).toList());
        return shown.stream()
                .<Identification>map(subject -> subject.<Identification>map(
                                of -> new Identified(Objects.requireNonNull(people.get(of))))
                        .orElseGet(Contradicted::new))
                .toList();
    }

    /// The person whom a pseudonym stands for.
    @Transactional
    public Person called(Subject subject) {
        return Objects.requireNonNull(people(List.of(subject)).get(subject));
    }

    private Map<Subject, Person> people(List<Subject> subjects) {
        return subjects.isEmpty() ? Map.of() : people.called(subjects);
    }

    /// Empty where the two numbers belong to two people.
    private Optional<Subject> shown(Identity identity) {
        if (identity.nik() == null) {
            return Optional.of(subject(Identifier.NIP, Objects.requireNonNull(identity.nip())));
        }
        Subject ofNik = subject(Identifier.NIK, identity.nik());
        return identity.nip() == null || people.link(subject(Identifier.NIP, identity.nip()), ofNik)
                ? Optional.of(ofNik)
                : Optional.empty();
    }

    private Subject subject(Identifier identifier, String number) {
        return new Subject(pseudonyms.of(identifier, number));
    }
}
