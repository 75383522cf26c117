package id.edaran.checkin.health.postgres;

import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/// Lets one transaction at a time change a matter of a person of whom there may be no row yet.
@ApplicationScoped
class PersonLocks {
    private static final String HOLD =
            "select 1 from pg_advisory_xact_lock(hashtextextended(:matter || ':' || :subject, 0))";

    private final Session session;

    PersonLocks(Session session) {
        this.session = session;
    }

    /// All pseudonyms, in one order for everybody.
    void hold(String matter, Person person) {
        person.known().stream()
                .map(Subject::pseudonym)
                .sorted()
                .forEach(subject -> session.createNativeQuery(HOLD, Integer.class)
                        .setParameter("matter", matter)
                        .setParameter("subject", subject)
                        .getSingleResult());
    }
}
