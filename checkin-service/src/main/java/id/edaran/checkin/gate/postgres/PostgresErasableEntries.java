package id.edaran.checkin.gate.postgres;

import id.edaran.checkin.retention.DataKind;
import id.edaran.checkin.retention.Erasable;
import id.edaran.checkin.retention.postgres.ErasableTable;
import id.edaran.checkin.retention.postgres.RowsOfPeople;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Answers to scans. Those of somebody who is still inside stay: by them the person came in.
@Singleton
class PostgresErasableEntries {
    private static final String STILL_INSIDE = """
            exists (
                select 1 from visit where visit.site = entry.site and visit.subject = entry.subject
                    and visit.left_at is null and visit.entered_at <= entry.scanned_at)
            """;

    /// Reasons speak of proofs, but nobody reads them again, so they count as nobody's health: they answer the same
    /// scan
    /// alone.
    @Produces
    @Singleton
    Erasable entries(RowsOfPeople rows, @ConfigProperty(name = "edaran.retention.entries") Duration kept, Clock clock) {
        return new ErasableTable(
                rows,
                new DataKind("entries"),
                kept,
                false,
                "entry",
                "decided_at < ?1 and not " + STILL_INSIDE,
                now -> STILL_INSIDE,
                clock,
                PostgresErasableVisits.STILL_INSIDE);
    }
}
