package id.edaran.checkin.health.postgres;

import id.edaran.checkin.health.ExpiredTests;
import id.edaran.checkin.health.ExpiredTests.Periods;
import id.edaran.checkin.health.ExpiredTests.Stored;
import id.edaran.checkin.health.HealthTest;
import id.edaran.checkin.health.TestId;
import id.edaran.checkin.people.People;
import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import id.edaran.checkin.retention.Batch;
import id.edaran.checkin.retention.DataKind;
import id.edaran.checkin.retention.Erasable;
import id.edaran.checkin.retention.Forgotten;
import id.edaran.checkin.retention.postgres.RowsOfPeople;
import id.edaran.checkin.rules.RegionRules;
import id.edaran.contracts.Json;
import id.edaran.contracts.Message;
import id.edaran.support.privacy.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Tests are looked at person by person, because what they say is sealed and whether one is still needed depends on
/// the others.
@ApplicationScoped
class PostgresErasableTests implements Erasable {
    private static final DataKind KIND = new DataKind("tests");
    private static final String TABLE = "health_test";
    private static final int PEOPLE = 100;

    private static final String CANDIDATES = """
            select distinct subject from health_test where recorded_at < ?1 and subject > ?2 order by subject limit ?3
            """;

    private static final String OF_PERSON = """
            select id, subject, recorded_at, sealed from health_test where subject in (?1) and not withdrawn
            """;

    private static final String ERASE_WITHDRAWN = "delete from health_test where withdrawn and recorded_at < ?1";
    private static final String ERASE = "delete from health_test where id in (?1)";

    private final Session database;
    private final RowsOfPeople rows;
    private final Sealing sealing;
    private final People people;
    private final RegionRules rules;
    private final Clock clock;
    private final Duration kept;
    private final Duration unlifted;

    PostgresErasableTests(
            Session database,
            RowsOfPeople rows,
            Sealing sealing,
            People people,
            RegionRules rules,
            Clock clock,
            @ConfigProperty(name = "edaran.retention.tests") Duration kept,
            @ConfigProperty(name = "edaran.retention.unlifted-tests") Duration unlifted) {
        this.database = database;
        this.rows = rows;
        this.sealing = sealing;
        this.people = people;
        this.rules = rules;
        this.clock = clock;
        this.kept = kept;
        this.unlifted = unlifted;
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
    public boolean ofHealth() {
        return true;
    }

    @Override
    public Batch erase(Instant before, @Nullable String after, int limit) {
        Instant now = before.plus(kept);
        List<String> page = database.createNativeQuery(CANDIDATES, String.class)
                .setParameter(1, before)
                .setParameter(2, after == null ? "" : after)
                .setParameter(3, PEOPLE)
                .getResultList();
        if (page.isEmpty()) {
            return new Batch(0, null);
        }
        // A day earlier, because a region's day begins up to half a day before the one of UTC and ends as much later.
        Duration proof =
                rules.oldestProof(now.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1));
        Periods periods = new Periods(kept, proof, unlifted);
        Set<TestId> expired = new HashSet<>();
        // All of a person's go at once: without the test that lifted a positive one, that one would count again.
        page.forEach(
                subject -> expired.addAll(ExpiredTests.among(of(people.knownAs(new Subject(subject))), periods, now)));
        // What was taken back decides about nothing any more.
        int withdrawn = database.createNativeMutationQuery(ERASE_WITHDRAWN)
                .setParameter(1, before)
                .executeUpdate();
        return new Batch(withdrawn + erase(List.copyOf(expired)), page.getLast());
    }

    @Override
    public Forgotten forget(Person person) {
        List<Stored> tests = of(person.known());
        int erased = erase(List.copyOf(
                ExpiredTests.among(tests, new Periods(Duration.ZERO, Duration.ZERO, unlifted), clock.instant())));
        int withdrawn = rows.forget(TABLE, "not withdrawn", person.known()).erased();
        return new Forgotten(withdrawn + erased, tests.size() - erased);
    }

    @Override
    public Message whyItStays() {
        return new Message(
                "Hasil positif disimpan selama isolasi dan sampai ada hasil lain, untuk mencegah penularan.",
                "A positive result is kept during isolation and until a later one lifts it, to prevent infection.");
    }

    @Override
    public Set<Subject> naming(Set<Subject> subjects) {
        return rows.naming(TABLE, subjects);
    }

    private List<Stored> of(Set<Subject> subjects) {
        return database
                .createNativeQuery(OF_PERSON, Object[].class)
                .setParameterList(1, subjects.stream().map(Subject::pseudonym).toList())
                .getResultList()
                .stream()
                .map(this::open)
                .toList();
    }

    private Stored open(Object[] row) {
        UUID id = (UUID) row[0];
        PostgresHealthTests.Content content = Json.read(
                sealing.open((byte[]) row[3], PostgresHealthTests.place(id)), PostgresHealthTests.Content.class);
        HealthTest test = new HealthTest(
                new TestId(id), new Subject((String) row[1]), content.sample(), content.facility(), 1, false);
        return new Stored(test, (Instant) row[2]);
    }

    private int erase(List<TestId> tests) {
        return tests.isEmpty()
                ? 0
                : database.createNativeMutationQuery(ERASE)
                        .setParameterList(1, tests.stream().map(TestId::value).toList())
                        .executeUpdate();
    }
}
