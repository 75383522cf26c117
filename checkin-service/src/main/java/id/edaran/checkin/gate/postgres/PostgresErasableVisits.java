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

/// Who was inside and when, for those who look for contacts of an infection. Whoever is inside stays on record.
@ApplicationScoped
class PostgresErasableVisits implements Erasable {
    static final Message STILL_INSIDE = new Message(
            "Orang ini tercatat masih berada di dalam; datanya dapat dihapus setelah ia keluar.",
            "The person is on record as still inside; it can be erased after they have left.");

    private static final DataKind KIND = new DataKind("visits");
    private static final String TABLE = "visit";

    private final RowsOfPeople rows;
    private final Duration kept;

    PostgresErasableVisits(RowsOfPeople rows, @ConfigProperty(name = "edaran.retention.visits") Duration kept) {
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

    @Override
    public boolean ofHealth() {
        return false;
    }

    @Override
    public Batch erase(Instant before, @Nullable String after, int limit) {
        return rows.erase(TABLE, "left_at < ?1", before, limit);
    }

    @Override
    public Forgotten forget(Person person) {
        return rows.forget(TABLE, "left_at is null", person.known());
    }

    @Override
    public Message whyItStays() {
        return STILL_INSIDE;
    }

    @Override
    public Set<Subject> naming(Set<Subject> subjects) {
        return rows.naming(TABLE, subjects);
    }
}
