package id.edaran.checkin.guests.postgres;

import id.edaran.checkin.retention.DataKind;
import id.edaran.checkin.retention.Erasable;
import id.edaran.checkin.retention.postgres.ErasableTable;
import id.edaran.checkin.retention.postgres.RowsOfPeople;
import id.edaran.contracts.Message;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Guests who were announced. Whoever is still expected stays announced.
@Singleton
class PostgresErasableGuests {
    @Produces
    @Singleton
    Erasable guests(RowsOfPeople rows, @ConfigProperty(name = "edaran.retention.guests") Duration kept, Clock clock) {
        return new ErasableTable(
                rows,
                new DataKind("guests"),
                kept,
                false,
                "announced_guest",
                "ends_at < ?1",
                now -> "cancelled_at is null and ends_at >= timestamptz '" + now + "'",
                clock,
                new Message(
                        "Orang ini masih diharapkan datang sebagai tamu; tuan rumah dapat membatalkannya.",
                        "The person is still expected as a guest; the host can cancel it."));
    }
}
