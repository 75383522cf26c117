package id.edaran.checkin.health.postgres;

import id.edaran.checkin.health.HealthTest;
import id.edaran.checkin.health.HealthTests;
import id.edaran.checkin.health.Sample;
import id.edaran.checkin.health.TestId;
import id.edaran.checkin.health.TestRevision;
import id.edaran.checkin.people.Subject;
import id.edaran.contracts.Json;
import id.edaran.support.privacy.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresHealthTests implements HealthTests {
    private static final String OF = """
            select * from health_test where subject = any(cast(:subjects as text[])) and not withdrawn
            """;

    private final HealthTestRows rows;
    private final TestRevisionRows revisions;
    private final Sealing sealing;

    PostgresHealthTests(HealthTestRows rows, TestRevisionRows revisions, Sealing sealing) {
        this.rows = rows;
        this.revisions = revisions;
        this.sealing = sealing;
    }

    /// What stands sealed in the row.
    record Content(Sample sample, @Nullable String facility) {}

    /// What stands sealed in the row of a revision.
    record Changed(Sample sample, @Nullable String facility, boolean withdrawn, String changedBy, String reason) {}

    @Override
    public void add(HealthTest test, Instant recordedAt) {
        HealthTestRow row = new HealthTestRow();
        row.id = test.id().value();
        row.subject = test.subject().pseudonym();
        row.recordedAt = recordedAt;
        set(row, test);
        rows.persist(row);
    }

    @Override
    public Optional<HealthTest> find(TestId id) {
        return rows.findByIdOptional(id.value()).map(this::open);
    }

    @Override
    public Optional<HealthTest> lock(TestId id) {
        return rows.findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).map(this::open);
    }

    @Override
    public void replace(HealthTest test, TestRevision before) {
        set(Objects.requireNonNull(rows.findById(test.id().value())), test);
        HealthTest replaced = before.before();
        TestRevisionRow row = new TestRevisionRow();
        row.test = replaced.id().value();
        row.version = replaced.version();
        row.changedAt = before.changedAt();
        row.sealed = sealing.seal(
                Json.text(new Changed(
                        replaced.sample(),
                        replaced.facility(),
                        replaced.withdrawn(),
                        before.changedBy(),
                        before.reason())),
                place(row));
        revisions.persist(row);
    }

    @Override
    public List<TestRevision> revisions(TestId id) {
        Optional<HealthTestRow> now = rows.findByIdOptional(id.value());
        return now.map(test -> revisions.list("test = ?1 order by version", id.value()).stream()
                        .map(row -> open(test, row))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public List<HealthTest> of(Collection<Subject> subjects) {
        return rows
                .getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(OF, HealthTestRow.class)
                .setParameter(
                        "subjects", subjects.stream().map(Subject::pseudonym).toArray(String[]::new), String[].class)
                .getResultList()
                .stream()
                .map(this::open)
                .toList();
    }

    private void set(HealthTestRow row, HealthTest test) {
        row.version = test.version();
        row.withdrawn = test.withdrawn();
        row.sealed = sealing.seal(Json.text(new Content(test.sample(), test.facility())), place(row.id));
    }

    private HealthTest open(HealthTestRow row) {
        Content content = Json.read(sealing.open(row.sealed, place(row.id)), Content.class);
        return new HealthTest(
                new TestId(row.id),
                new Subject(row.subject),
                content.sample(),
                content.facility(),
                row.version,
                row.withdrawn);
    }

    private TestRevision open(HealthTestRow test, TestRevisionRow row) {
        Changed changed = Json.read(sealing.open(row.sealed, place(row)), Changed.class);
        HealthTest before = new HealthTest(
                new TestId(row.test),
                new Subject(test.subject),
                changed.sample(),
                changed.facility(),
                row.version,
                changed.withdrawn());
        return new TestRevision(before, row.changedAt, changed.changedBy(), changed.reason());
    }

    static String place(UUID id) {
        return "health_test:" + id;
    }

    private static String place(TestRevisionRow row) {
        return "health_test_revision:" + row.test + ":" + row.version;
    }
}
