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

/// Journeys that were declared. A report that is awaited, and an isolation that may still run, keep them.
@Singleton
class PostgresErasableJourneys {
    /// No isolation after a journey goes on so long after it was declared.
    private static final Duration LONGEST = Duration.ofDays(60);

    @Produces
    @Singleton
    Erasable journeys(
            RowsOfPeople rows, @ConfigProperty(name = "edaran.retention.journeys") Duration kept, Clock clock) {
        return new ErasableTable(
                rows,
                new DataKind("journeys"),
                kept,
                true,
                "travel_declaration",
                "declared_at < ?1 and not awaits_report",
                now -> "awaits_report or declared_at > timestamptz '" + now.minus(LONGEST) + "'",
                clock,
                new Message(
                        "Pernyataan perjalanan disimpan selama laporan ditunggu dan isolasi mungkin masih berjalan.",
                        "A declared journey is kept while a report is awaited and an isolation may still run."));
    }
}
