package id.edaran.checkin.health.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "travel_declaration")
class TravelDeclarationRow {
    @Id
    UUID id = new UUID(0, 0);

    String subject = "";
    String region = "";
    Instant declaredAt = Instant.EPOCH;
    boolean awaitsReport;
    long version;
    boolean withdrawn;
    byte[] sealed = {};
}
