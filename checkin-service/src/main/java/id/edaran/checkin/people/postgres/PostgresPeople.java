package id.edaran.checkin.people.postgres;

import id.edaran.checkin.people.People;
import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;

@ApplicationScoped
class PostgresPeople implements People {
    /// Two gates may link the same numbers at once; the second waits for the first and then finds the link there.
    /// A link that is there already is held until the transaction ends, so that it is not erased meanwhile.
    private static final String LINK = """
            insert into person_alias (nip_subject, nik_subject) values (?1, ?2)
            on conflict (nip_subject) do update set nik_subject = excluded.nik_subject
            where person_alias.nik_subject = excluded.nik_subject
            """;

    /// What was shown together, then what the directory knows of one person without telling which number is which, then
    /// what was shown together with that.
    private static final String CALLED = """
            with asked as (select unnest(cast(?1 as text[])) as subject),
            led as (
                select asked.subject, coalesce(alias.nik_subject, asked.subject) as leader
                from asked left join person_alias alias on alias.nip_subject = asked.subject),
            shown as (
                select subject, leader as known from led
                union select led.subject, alias.nip_subject
                from led join person_alias alias on alias.nik_subject = led.leader
                union select subject, subject from led),
            told as (
                select shown.subject, number.known, coalesce(alias.nik_subject, number.known) as leader
                from shown join staff_member staff on staff.subjects @> array[shown.known]
                    cross join unnest(staff.subjects) as number (known)
                    left join person_alias alias on alias.nip_subject = number.known)
            select led.subject, led.leader, linked.known from led join (
                select subject, known from shown
                union select subject, known from told
                union select subject, leader from told
                union select told.subject, alias.nip_subject
                from told join person_alias alias on alias.nik_subject = told.leader) linked
            on linked.subject = led.subject
            """;

    private final PersonAliasRows rows;

    PostgresPeople(PersonAliasRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<Subject, Person> called(Collection<Subject> subjects) {
        Map<Subject, Subject> leading = new HashMap<>();
        Map<Subject, Set<Subject>> known = new HashMap<>();
        for (Tuple row : rows.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(CALLED, Tuple.class)
                .setParameter(
                        1, subjects.stream().map(Subject::pseudonym).distinct().toArray(String[]::new), String[].class)
                .getResultList()) {
            Subject subject = new Subject(row.get("subject", String.class));
            leading.put(subject, new Subject(row.get("leader", String.class)));
            String linked = row.get("known", String.class);
            if (Subject.isPseudonym(linked)) {
                known.computeIfAbsent(subject, of -> new HashSet<>()).add(new Subject(linked));
            }
        }
        Map<Subject, Person> people = new HashMap<>();
        leading.forEach((subject, led) ->
                people.put(subject, new Person(led, known.getOrDefault(subject, Set.of(led)))));
        return people;
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
