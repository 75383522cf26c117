package id.edaran.checkin.retention.postgres;

import id.edaran.checkin.retention.DataKind;
import id.edaran.checkin.retention.Erasure;
import id.edaran.checkin.retention.Erasures;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresErasures implements Erasures {
    private static final String CLAIM = "select pg_try_advisory_xact_lock(hashtextextended('erasure:' || ?1, 0))";

    private static final String NOTE = """
            insert into erasure (id, kind, occasion, erased, until, began_at, ended_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            on conflict (id) do update set erased = erasure.erased + excluded.erased, ended_at = excluded.ended_at
            """;

    private static final String LIST = """
            select id, kind, occasion, erased, until, began_at, ended_at from erasure
            where (?1 = '' or kind = ?1) and (began_at, id) < (?2, ?3)
            order by began_at desc, id desc limit ?4
            """;

    /// Comes before every position of a list that begins with the newest.
    private static final Position FIRST = new Position(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    private final Session database;

    PostgresErasures(Session database) {
        this.database = database;
    }

    @Override
    public boolean claim(DataKind kind) {
        return database.createNativeQuery(CLAIM, Boolean.class)
                .setParameter(1, kind.word())
                .getSingleResult();
    }

    @Override
    public void note(Erasure part) {
        database.createNativeMutationQuery(NOTE)
                .setParameter(1, part.id())
                .setParameter(2, part.kind().word())
                .setParameter(3, part.occasion().name())
                .setParameter(4, part.erased())
                .setParameter(5, part.until())
                .setParameter(6, part.beganAt())
                .setParameter(7, part.endedAt())
                .executeUpdate();
    }

    @Override
    public List<Erasure> list(@Nullable DataKind kind, @Nullable Position after, int limit) {
        Position from = after == null ? FIRST : after;
        return database
                .createNativeQuery(LIST, Object[].class)
                .setParameter(1, kind == null ? "" : kind.word())
                .setParameter(2, from.beganAt())
                .setParameter(3, from.id())
                .setParameter(4, limit)
                .getResultList()
                .stream()
                .map(row -> new Erasure(
                        (UUID) row[0],
                        new DataKind((String) row[1]),
                        Erasure.Occasion.valueOf((String) row[2]),
                        ((Number) row[3]).longValue(),
                        (Instant) row[4],
                        (Instant) row[5],
                        (Instant) row[6]))
                .toList();
    }
}
