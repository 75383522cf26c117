package id.edaran.checkin.retention.postgres;

import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import id.edaran.checkin.retention.DataKind;
import id.edaran.checkin.retention.Erasable;
import id.edaran.checkin.retention.Forgotten;
import id.edaran.checkin.retention.Outliving;
import id.edaran.contracts.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/// That two pseudonyms mean one person is of use only while something is stored by one of them, so it has no period
/// of its own. It is found again as soon as somebody shows both numbers.
@ApplicationScoped
class PostgresErasableAliases implements Outliving {
    private static final DataKind KIND = new DataKind("aliases");

    /// Rows of people who are being identified right now are left alone.
    private static final String PAGE = """
            select nip_subject, nik_subject from person_alias where nip_subject > ?1
            order by nip_subject limit ?2 for update skip locked
            """;

    private static final String OF_PEOPLE =
            "select nip_subject, nik_subject from person_alias where nik_subject in (?1)";

    private static final String ERASE = "delete from person_alias where nip_subject in (?1)";

    private final Session database;

    PostgresErasableAliases(Session database) {
        this.database = database;
    }

    private record Alias(Subject nip, Subject nik) {
        static Alias of(Object[] row) {
            return new Alias(new Subject((String) row[0]), new Subject((String) row[1]));
        }
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public Duration kept() {
        return Duration.ZERO;
    }

    @Override
    public boolean outlives(Erasable other) {
        return true;
    }

    @Override
    public int erase(Instant before, int limit, UnaryOperator<Set<Subject>> stillNamed) {
        int erased = 0;
        String after = "";
        while (erased < limit) {
            List<Alias> page = links(database.createNativeQuery(PAGE, Object[].class)
                    .setParameter(1, after)
                    .setParameter(2, limit - erased));
            if (page.isEmpty()) {
                break;
            }
            after = page.getLast().nip().pseudonym();
            erased += eraseUnnamed(page, stillNamed);
        }
        return erased;
    }

    @Override
    public Forgotten forget(Person person, UnaryOperator<Set<Subject>> stillNamed) {
        List<Alias> links = ofPeople(person.known());
        int erased = eraseUnnamed(links, stillNamed);
        return new Forgotten(erased, links.size() - erased);
    }

    @Override
    public Message whyItStays() {
        return new Message(
                "Masih ada data yang harus disimpan atas salah satu nomor orang ini.",
                "Something that must stay is stored by one of the person's numbers.");
    }

    /// Somebody may have had several NIPs: what is stored by one of them keeps the links of all.
    private int eraseUnnamed(List<Alias> links, UnaryOperator<Set<Subject>> stillNamed) {
        if (links.isEmpty()) {
            return 0;
        }
        List<Alias> ofSamePeople = ofPeople(links.stream().map(Alias::nik).collect(Collectors.toSet()));
        Set<Subject> named = stillNamed.apply(ofSamePeople.stream()
                .flatMap(link -> Stream.of(link.nip(), link.nik()))
                .collect(Collectors.toSet()));
        Set<Subject> needed = ofSamePeople.stream()
                .filter(link -> named.contains(link.nip()) || named.contains(link.nik()))
                .map(Alias::nik)
                .collect(Collectors.toSet());
        List<String> useless = links.stream()
                .filter(link -> !needed.contains(link.nik()))
                .map(link -> link.nip().pseudonym())
                .toList();
        return useless.isEmpty()
                ? 0
                : database.createNativeMutationQuery(ERASE)
                        .setParameterList(1, useless)
                        .executeUpdate();
    }

    private List<Alias> ofPeople(Set<Subject> niks) {
        return links(database.createNativeQuery(OF_PEOPLE, Object[].class)
                .setParameterList(1, niks.stream().map(Subject::pseudonym).toList()));
    }

    private static List<Alias> links(NativeQuery<Object[]> query) {
        return query.getResultList().stream().map(Alias::of).toList();
    }
}
