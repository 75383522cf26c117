package id.edaran.checkin.gate.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "visit")
class VisitRow {
    @Id
    UUID id = new UUID(0, 0);

    String site = "";
    String subject = "";
    Instant enteredAt = Instant.EPOCH;
    Instant renewedAt = Instant.EPOCH;

    /// Null of whoever came in before it was noted.
    @Nullable
    String purpose;

    @Nullable
    Integer place;

    @Nullable
    Instant leftAt;

    boolean assumed;
}
