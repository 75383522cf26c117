package id.edaran.checkin.people.postgres;

import id.edaran.checkin.people.People;
import id.edaran.checkin.people.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

@ApplicationScoped
class PostgresPeople implements People {
    /// Two gates may link the same numbers at once; the second waits for the first and then finds the link there.
    private static final String LINK = """
            insert into person_alias (nip_subject, nik_subject) values (?1, ?2)
            on conflict (nip_subject) do nothing
            """;

    private static final String LINKED_TO = "select nik_subject from person_alias where nip_subject = ?1";

    private final PersonAliasRows rows;

    PostgresPeople(PersonAliasRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<Subject> knownAs(Subject subject) {
        Subject leading = leading(subject);
        Set<Subject> known = new HashSet<>(Set.of(leading));
        known.add(subject);
        rows.list("nikSubject", leading.pseudonym()).forEach(row -> known.add(new Subject(row.nipSubject)));
        return known;
    }

    @Override
    public Subject leading(Subject subject) {
        PersonAliasRow row = rows.findById(subject.pseudonym());
        return row == null ? subject : new Subject(row.nikSubject);
    }

    @Override
    public boolean link(Subject ofNip, Subject ofNik) {
        var session = rows.getEntityManager();
        int linked = session.createNativeQuery(LINK)
                .setParameter(1, ofNip.pseudonym())
                .setParameter(2, ofNik.pseudonym())
                .executeUpdate();
        return linked == 1
                || session.createNativeQuery(LINKED_TO, String.class)
                        .setParameter(1, ofNip.pseudonym())
                        .getSingleResult()
                        .equals(ofNik.pseudonym());
    }
}
