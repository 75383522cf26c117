package id.edaran.checkin.gate.postgres;

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

/// Who was inside and when, for those who look for contacts of an infection. Whoever is inside stays on record.
@Singleton
class PostgresErasableVisits {
    static final Message STILL_INSIDE = new Message(
            "Orang ini tercatat masih berada di dalam; datanya dapat dihapus setelah ia keluar.",
            "The person is on record as still inside; it can be erased after they have left.");

    @Produces
    @Singleton
    Erasable visits(RowsOfPeople rows, @ConfigProperty(name = "edaran.retention.visits") Duration kept, Clock clock) {
        return new ErasableTable(
                rows,
                new DataKind("visits"),
                kept,
                false,
                "visit",
                "left_at < ?1",
                now -> "left_at is null",
                clock,
                STILL_INSIDE);
    }
}
