package id.edaran.checkin.health.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "availability")
class AvailabilityRow {
    @Id
    String subject = "";

    long revision;
    byte[] sealed = {};
}
