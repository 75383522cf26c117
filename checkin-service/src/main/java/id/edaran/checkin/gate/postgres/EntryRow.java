package id.edaran.checkin.gate.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "entry")
class EntryRow {
    @Id
    UUID id = new UUID(0, 0);

    String site = "";
    String scanId = "";
    String subject = "";
    Instant scannedAt = Instant.EPOCH;
    Instant decidedAt = Instant.EPOCH;
    byte[] requestDigest = {};
    byte[] sealedAnswer = {};
}
