package id.edaran.checkin.health.postgres;

import id.edaran.checkin.health.HealthReadings;
import id.edaran.checkin.people.Subject;
import id.edaran.support.privacy.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

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
        HealthReadRow row = new HealthReadRow();
        row.id = UUID.randomUUID();
        row.subject = subject.pseudonym();
        row.readAt = at;
        row.sealedReader = sealing.seal(reader, "health_read:" + row.id);
        rows.persist(row);
    }
}
