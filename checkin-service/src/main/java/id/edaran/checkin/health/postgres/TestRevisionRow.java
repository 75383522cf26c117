package id.edaran.checkin.health.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "health_test_revision")
@IdClass(TestRevisionRow.Key.class)
class TestRevisionRow {
    @Id
    UUID test = new UUID(0, 0);

    @Id
    long version;

    Instant changedAt = Instant.EPOCH;
    byte[] sealed = {};

    record Key(UUID test, long version) implements Serializable {
        Key() {
            this(new UUID(0, 0), 0);
        }
    }
}
