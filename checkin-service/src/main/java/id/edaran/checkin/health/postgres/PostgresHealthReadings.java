package id.edaran.checkin.health.postgres;

import id.edaran.checkin.health.HealthReadings;
import id.edaran.checkin.people.Subject;
import id.edaran.support.privacy.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresHealthReadings implements HealthReadings {
    private final HealthReadRows rows;
    private final Sealing sealing;

    PostgresHealthReadings(HealthReadRows rows, Sealing sealing) {
        this.rows = rows;
        this.sealing = sealing;
    }

    @Override
    public void record(Subject subject, String reader, Instant at) {
        record(subject.pseudonym(), null, reader, at);
    }

    @Override
    public void record(String agency, String reader, Instant at) {
        record(null, agency, reader, at);
    }

    private void record(@Nullable String subject, @Nullable String agency, String reader, Instant at) {
        HealthReadRow row = new HealthReadRow();
        row.id = UUID.randomUUID();
        row.subject = subject;
        row.agency = agency;
        row.readAt = at;
        row.sealedReader = sealing.seal(reader, "health_read:" + row.id);
        rows.persist(row);
    }
}
