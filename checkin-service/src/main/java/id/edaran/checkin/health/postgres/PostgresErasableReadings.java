package id.edaran.checkin.health.postgres;

import id.edaran.checkin.people.People;
import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import id.edaran.checkin.retention.Batch;
import id.edaran.checkin.retention.DataKind;
import id.edaran.checkin.retention.Erasable;
import id.edaran.checkin.retention.Forgotten;
import id.edaran.checkin.retention.Outliving;
import id.edaran.checkin.retention.postgres.RowsOfPeople;
import id.edaran.contracts.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The record of who read somebody's health data stays when what was read is gone, and as long as anything is left of
/// what may have been read.
@ApplicationScoped
class PostgresErasableReadings implements Outliving {
    private static final DataKind KIND = new DataKind("health-reads");
    private static final String TABLE = "health_read";
    private static final int PEOPLE = 100;

    private static final String CANDIDATES = """
            select distinct subject from health_read where read_at < ?1 and subject > ?2 order by subject limit ?3
            """;

    private static final String ERASE_OF_MANY = """
            delete from health_read where id in (
                select id from health_read where subject is null and read_at < ?1 limit ?2 for update skip locked)
            """;

    private static final String ERASE = "delete from health_read where subject in (?1) and read_at < ?2";

    private final Session database;
    private final RowsOfPeople rows;
    private final People people;
    private final Duration kept;

    PostgresErasableReadings(
            Session database,
            RowsOfPeople rows,
            People people,
            @ConfigProperty(name = "edaran.retention.health-reads") Duration kept) {
        this.database = database;
        this.rows = rows;
        this.people = people;
        this.kept = kept;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public Duration kept() {
        return kept;
    }

    @Override
    public boolean outlives(Erasable other) {
        return other.ofHealth();
    }

    @Override
    public Batch erase(Instant before, @Nullable String after, int limit, UnaryOperator<Set<Subject>> stillNamed) {
        List<String> page = database.createNativeQuery(CANDIDATES, String.class)
                .setParameter(1, before)
                .setParameter(2, after == null ? "" : after)
                .setParameter(3, PEOPLE)
                .getResultList();
        List<String> gone = page.stream()
                .filter(subject ->
                        stillNamed.apply(people.knownAs(new Subject(subject))).isEmpty())
                .toList();
        int erased = gone.isEmpty()
                ? 0
                : database.createNativeMutationQuery(ERASE)
                        .setParameterList(1, gone)
                        .setParameter(2, before)
                        .executeUpdate();
        // What was counted over the people of an agency is about nobody alone.
        erased += database.createNativeMutationQuery(ERASE_OF_MANY)
                .setParameter(1, before)
                .setParameter(2, limit)
                .executeUpdate();
        return new Batch(erased, page.isEmpty() ? null : page.getLast());
    }

    @Override
    public Forgotten forget(Person person, UnaryOperator<Set<Subject>> stillNamed) {
        return new Forgotten(0, rows.count(TABLE, person.known()));
    }

    @Override
    public Message whyItStays() {
        return new Message(
                "Catatan siapa yang membaca data kesehatan wajib disimpan sebagai bukti pemrosesan.",
                "The record of who read health data has to be kept as evidence of its processing.");
    }
}
