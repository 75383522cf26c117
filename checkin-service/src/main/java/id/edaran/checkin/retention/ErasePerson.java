package id.edaran.checkin.retention;

import id.edaran.checkin.people.Identification.Contradicted;
import id.edaran.checkin.people.Identification.Identified;
import id.edaran.checkin.people.IdentifyPerson;
import id.edaran.checkin.people.Identity;
import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import id.edaran.contracts.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Erases one person's data because they ask for it (UU PDP 27/2022, article 8), all kinds or none, except what has to
/// stay (article 15).
@ApplicationScoped
public class ErasePerson {
    private final IdentifyPerson identifyPerson;
    private final List<Keeping> kinds;
    private final Erasures erasures;
    private final Clock clock;

    ErasePerson(
            IdentifyPerson identifyPerson,
            Instance<Erasable> erasables,
            Instance<Outliving> outliving,
            Erasures erasures,
            Clock clock) {
        this.identifyPerson = identifyPerson;
        this.kinds = Keeping.all(erasables.stream().toList(), outliving.stream().toList());
        this.erasures = erasures;
        this.clock = clock;
    }

    /// What became of it.
    public sealed interface Outcome {
        record Erased(Subject subject, List<Part> parts) implements Outcome {}

        /// Nothing was erased.
        record PersonContradicted() implements Outcome {}
    }

    /// @param whyItStays of what stays, if anything does
    public record Part(DataKind kind, int erased, int staying, Message whyItStays) {}

    @Transactional
    public Outcome erase(Identity identity) {
        return switch (identifyPerson.identify(identity)) {
            case Identified identified -> erase(identified.person());
            case Contradicted contradicted -> new Outcome.PersonContradicted();
        };
    }

    private Outcome.Erased erase(Person person) {
        Instant now = clock.instant();
        List<Part> parts = new ArrayList<>();
        for (Keeping keeping : kinds) {
            Forgotten forgotten = keeping.forget().forget(person);
            parts.add(new Part(keeping.kind(), forgotten.erased(), forgotten.staying(), keeping.whyItStays()));
            if (forgotten.erased() > 0) {
                erasures.note(new Erasure(
                        UUID.randomUUID(),
                        keeping.kind(),
                        Erasure.Occasion.REQUEST,
                        forgotten.erased(),
                        now,
                        now,
                        now));
            }
        }
        return new Outcome.Erased(person.subject(), parts);
    }
}
