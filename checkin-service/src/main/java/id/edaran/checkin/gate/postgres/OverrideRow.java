package id.edaran.checkin.gate.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "entry_override")
class OverrideRow {
    @Id
    UUID id = new UUID(0, 0);

    String site = "";
    String scanId = "";
    String subject = "";
    Instant overriddenAt = Instant.EPOCH;
    LocalDate overriddenOn = LocalDate.EPOCH;
    byte[] sealed = {};
}
