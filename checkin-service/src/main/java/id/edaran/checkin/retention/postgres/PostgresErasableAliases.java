package id.edaran.checkin.retention.postgres;

import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import id.edaran.checkin.retention.Batch;
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
import org.jspecify.annotations.Nullable;

/// That two pseudonyms mean one person is of use only while something is stored by one of them, so it has no period
/// of its own. It is found again as soon as somebody shows both numbers.
@ApplicationScoped
class PostgresErasableAliases implements Outliving {
    private static final DataKind KIND = new DataKind("aliases");

    private static final String PAGE = """
            select nip_subject, nik_subject from person_alias where nip_subject > ?1 order by nip_subject limit ?2
            """;

    /// Those of people who are being identified right now are left alone.
    private static final String HOLD = """
            select nip_subject, nik_subject from person_alias where nip_subject in (?1) for update skip locked
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
    public Batch erase(Instant before, @Nullable String after, int limit, UnaryOperator<Set<Subject>> stillNamed) {
        List<Alias> page = links(database.createNativeQuery(PAGE, Object[].class)
                .setParameter(1, after == null ? "" : after)
                .setParameter(2, limit));
        return page.isEmpty()
                ? new Batch(0, null)
                : new Batch(eraseUseless(page, stillNamed), page.getLast().nip().pseudonym());
    }

    @Override
    public Forgotten forget(Person person, UnaryOperator<Set<Subject>> stillNamed) {
        List<Alias> links = ofPeople(person.known());
        int erased = eraseUseless(links, stillNamed);
        return new Forgotten(erased, links.size() - erased);
    }

    @Override
    public Message whyItStays() {
        return new Message(
                "Masih ada data yang harus disimpan atas salah satu nomor orang ini.",
                "Something that must stay is stored by one of the person's numbers.");
    }

    /// Looks twice: somebody may have come in between, and from then on nobody does whose links are held.
    private int eraseUseless(List<Alias> links, UnaryOperator<Set<Subject>> stillNamed) {
        List<Alias> candidates = useless(links, stillNamed);
        if (candidates.isEmpty()) {
            return 0;
        }
        List<Alias> held = useless(
                links(database.createNativeQuery(HOLD, Object[].class).setParameterList(1, nips(candidates))),
                stillNamed);
        return held.isEmpty()
                ? 0
                : database.createNativeMutationQuery(ERASE)
                        .setParameterList(1, nips(held))
                        .executeUpdate();
    }

    /// Somebody may have had several NIPs: what is stored by one of them keeps the links of all.
    private List<Alias> useless(List<Alias> links, UnaryOperator<Set<Subject>> stillNamed) {
        if (links.isEmpty()) {
            return List.of();
        }
        List<Alias> ofSamePeople = ofPeople(links.stream().map(Alias::nik).collect(Collectors.toSet()));
        Set<Subject> named = stillNamed.apply(ofSamePeople.stream()
                .flatMap(link -> Stream.of(link.nip(), link.nik()))
                .collect(Collectors.toSet()));
        Set<Subject> needed = ofSamePeople.stream()
                .filter(link -> named.contains(link.nip()) || named.contains(link.nik()))
                .map(Alias::nik)
                .collect(Collectors.toSet());
        return links.stream().filter(link -> !needed.contains(link.nik())).toList();
    }

    private static List<String> nips(List<Alias> links) {
        return links.stream().map(link -> link.nip().pseudonym()).toList();
    }

    private List<Alias> ofPeople(Set<Subject> niks) {
        return links(database.createNativeQuery(OF_PEOPLE, Object[].class)
                .setParameterList(1, niks.stream().map(Subject::pseudonym).toList()));
    }

    private static List<Alias> links(NativeQuery<Object[]> query) {
        return query.getResultList().stream().map(Alias::of).toList();
    }
}
