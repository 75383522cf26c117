package id.edaran.checkin.queue.postgres;

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

/// Who waited where. Whoever still waits stays in the line.
@Singleton
class PostgresErasableTickets {
    @Produces
    @Singleton
    Erasable tickets(RowsOfPeople rows, @ConfigProperty(name = "edaran.retention.tickets") Duration kept, Clock clock) {
        return new ErasableTable(
                rows,
                new DataKind("tickets"),
                kept,
                false,
                "ticket",
                "ended_at < ?1",
                now -> "ended_at is null",
                clock,
                new Message("Orang ini masih menunggu giliran.", "The person still waits for their turn."));
    }
}
