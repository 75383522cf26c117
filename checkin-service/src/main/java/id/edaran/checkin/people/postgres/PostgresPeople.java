package id.edaran.checkin.people.postgres;

import id.edaran.checkin.people.People;
import id.edaran.checkin.people.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;

@ApplicationScoped
class PostgresPeople implements People {
    /// Two gates may link the same numbers at once; the second waits for the first and then finds the link there.
    private static final String LINK = """
            insert into person_alias (nip_subject, nik_subject) values (?1, ?2)
            on conflict (nip_subject) do nothing
            """;

    private static final String LINKED_TO = "select nik_subject from person_alias where nip_subject = ?1";

    /// The directory knows several numbers of one person, without telling which is which.
    private static final String IN_DIRECTORY = """
            select distinct unnest(subjects) from staff_member where subjects && cast(?1 as text[])
            """;

    private final PersonAliasRows rows;

    PostgresPeople(PersonAliasRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<Subject> knownAs(Subject subject) {
        Set<Subject> known = linked(subject);
        for (Subject ofStaff : inDirectory(known)) {
            known.addAll(linked(ofStaff));
        }
        return known;
    }

    private Set<Subject> linked(Subject subject) {
        Subject leading = leading(subject);
        Set<Subject> known = new HashSet<>(Set.of(leading));
        known.add(subject);
        rows.list("nikSubject", leading.pseudonym()).forEach(row -> known.add(new Subject(row.nipSubject)));
        return known;
    }

    private List<Subject> inDirectory(Set<Subject> known) {
        return rows
                .getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(IN_DIRECTORY, String.class)
                .setParameter(1, known.stream().map(Subject::pseudonym).toArray(String[]::new), String[].class)
                .getResultList()
                .stream()
                .filter(Subject::isPseudonym)
                .map(Subject::new)
                .toList();
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
