package id.edaran.checkin.health.postgres;

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

/// Doses: a door may ask for them for years, so that they go late, or when the person wants it.
@Singleton
class PostgresErasableVaccinations {
    @Produces
    @Singleton
    Erasable vaccinations(
            RowsOfPeople rows, @ConfigProperty(name = "edaran.retention.vaccinations") Duration kept, Clock clock) {
        return new ErasableTable(
                rows,
                new DataKind("vaccinations"),
                kept,
                true,
                "vaccination",
                "recorded_at < ?1",
                now -> "false",
                clock,
                new Message("Tidak ada yang tinggal.", "Nothing of it stays."));
    }
}
