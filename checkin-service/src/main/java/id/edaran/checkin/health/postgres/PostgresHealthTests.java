package id.edaran.checkin.health.postgres;

import id.edaran.checkin.health.HealthTest;
import id.edaran.checkin.health.HealthTests;
import id.edaran.checkin.health.Sample;
import id.edaran.checkin.health.TestId;
import id.edaran.checkin.people.Subject;
import id.edaran.contracts.Json;
import id.edaran.support.privacy.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresHealthTests implements HealthTests {
    private final HealthTestRows rows;
    private final Sealing sealing;

    PostgresHealthTests(HealthTestRows rows, Sealing sealing) {
        this.rows = rows;
        this.sealing = sealing;
    }

    /// What stands sealed in the row.
    record Content(Sample sample, @Nullable String facility) {}

    @Override
    public void add(HealthTest test, Instant recordedAt) {
        HealthTestRow row = new HealthTestRow();
        row.id = test.id().value();
        row.subject = test.subject().pseudonym();
        row.recordedAt = recordedAt;
        row.sealed = sealing.seal(Json.text(new Content(test.sample(), test.facility())), place(row.id));
        rows.persist(row);
    }

    @Override
    public Optional<HealthTest> find(TestId id) {
        return rows.findByIdOptional(id.value()).map(this::open);
    }

    @Override
    public List<HealthTest> of(Collection<Subject> subjects) {
        List<String> pseudonyms = subjects.stream().map(Subject::pseudonym).toList();
        return rows.list("subject in ?1", pseudonyms).stream().map(this::open).toList();
    }

    private HealthTest open(HealthTestRow row) {
        Content content = Json.read(sealing.open(row.sealed, place(row.id)), Content.class);
        return new HealthTest(new TestId(row.id), new Subject(row.subject), content.sample(), content.facility());
    }

    static String place(UUID id) {
        return "health_test:" + id;
    }
}
