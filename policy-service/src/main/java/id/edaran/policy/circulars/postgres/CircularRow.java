package id.edaran.policy.circulars.postgres;

import id.edaran.contracts.circular.CircularContent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "circular")
class CircularRow {
    @Id
    UUID id = new UUID(0, 0);

    @Generated
    @Column(insertable = false, updatable = false)
    long sequence;

    String region = "";
    String level = "";

    @Nullable
    String agency;

    String status = "";
    long version;
    String content = "";
    String number = "";
    String subject = "";

    @Nullable
    LocalDate inForceFrom;

    @Nullable
    LocalDate inForceUntil;

    void take(CircularContent taken, String json) {
        region = taken.region();
        level = taken.level().name();
        agency = taken.agency();
        number = taken.number();
        subject = taken.subject();
        content = json;
    }
}
