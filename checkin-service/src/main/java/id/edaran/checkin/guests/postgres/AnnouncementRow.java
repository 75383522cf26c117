package id.edaran.checkin.guests.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "announced_guest")
class AnnouncementRow {
    @Id
    UUID id = new UUID(0, 0);

    String site = "";
    String subject = "";
    Instant beginsAt = Instant.EPOCH;
    Instant endsAt = Instant.EPOCH;
    Instant announcedAt = Instant.EPOCH;

    @Nullable
    Instant cancelledAt;

    long version;
    byte[] sealed = {};
}
