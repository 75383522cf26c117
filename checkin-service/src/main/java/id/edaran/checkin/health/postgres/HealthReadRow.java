package id.edaran.checkin.health.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "health_read")
class HealthReadRow {
    @Id
    UUID id = new UUID(0, 0);

    @Nullable
    String subject;

    @Nullable
    String agency;

    Instant readAt = Instant.EPOCH;
    byte[] sealedReader = {};
}
