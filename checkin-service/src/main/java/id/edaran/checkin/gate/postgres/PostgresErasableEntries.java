package id.edaran.checkin.gate.postgres;

import id.edaran.checkin.people.Person;
import id.edaran.checkin.people.Subject;
import id.edaran.checkin.retention.Batch;
import id.edaran.checkin.retention.DataKind;
import id.edaran.checkin.retention.Erasable;
import id.edaran.checkin.retention.Forgotten;
import id.edaran.checkin.retention.postgres.RowsOfPeople;
import id.edaran.contracts.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Answers to scans. Those of somebody who is still inside stay: by them the person came in.
@ApplicationScoped
class PostgresErasableEntries implements Erasable {
    private static final DataKind KIND = new DataKind("entries");
    private static final String TABLE = "entry";

    private static final String STILL_INSIDE = """
            exists (
                select 1 from visit where visit.site = entry.site and visit.subject = entry.subject
                    and visit.left_at is null and visit.entered_at <= entry.scanned_at)
            """;

    private static final String ENDED = "decided_at < ?1 and not " + STILL_INSIDE;

    private final RowsOfPeople rows;
    private final Duration kept;

    PostgresErasableEntries(RowsOfPeople rows, @ConfigProperty(name = "edaran.retention.entries") Duration kept) {
        this.rows = rows;
        this.kept = kept;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public Duration kept() {
        return kept;
    }

    /// Reasons speak of proofs, but nobody reads them again: they answer the same scan alone.
    @Override
    public boolean ofHealth() {
        return false;
    }

    @Override
    public Batch erase(Instant before, @Nullable String after, int limit) {
        return rows.erase(TABLE, ENDED, before, limit);
    }

    @Override
    public Forgotten forget(Person person) {
        return rows.forget(TABLE, STILL_INSIDE, person.known());
    }

    @Override
    public Message whyItStays() {
        return PostgresErasableVisits.STILL_INSIDE;
    }

    @Override
    public Set<Subject> naming(Set<Subject> subjects) {
        return rows.naming(TABLE, subjects);
    }
}
