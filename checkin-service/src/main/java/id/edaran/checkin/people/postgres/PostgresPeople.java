package id.edaran.checkin.people.postgres;

import id.edaran.checkin.people.People;
import id.edaran.checkin.people.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

@ApplicationScoped
class PostgresPeople implements People {
    /// Two gates may link the same numbers at once; the second waits for the first and then finds the link there.
    /// A link that is there already is held until the transaction ends, so that it is not erased meanwhile.
    private static final String LINK = """
            insert into person_alias (nip_subject, nik_subject) values (?1, ?2)
            on conflict (nip_subject) do update set nik_subject = excluded.nik_subject
            where person_alias.nik_subject = excluded.nik_subject
            """;

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
        return rows.getEntityManager()
                        .createNativeQuery(LINK)
                        .setParameter(1, ofNip.pseudonym())
                        .setParameter(2, ofNik.pseudonym())
                        .executeUpdate()
                == 1;
    }
}
