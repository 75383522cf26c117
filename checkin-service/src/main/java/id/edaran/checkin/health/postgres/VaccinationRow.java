package id.edaran.checkin.health.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "vaccination")
class VaccinationRow {
    @Id
    UUID id = new UUID(0, 0);

    String subject = "";
    Instant recordedAt = Instant.EPOCH;
    boolean withdrawn;
    byte[] sealed = {};
}
