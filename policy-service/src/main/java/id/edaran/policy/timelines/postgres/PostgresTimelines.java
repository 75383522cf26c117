package id.edaran.policy.timelines.postgres;

import id.edaran.contracts.Json;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.policy.timelines.Timelines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.hibernate.Session;

@ApplicationScoped
class PostgresTimelines implements Timelines {
    private static final String LOCK = "select cast(pg_advisory_xact_lock(4410077120395518) as text)";
    private static final String NEWEST = "select timeline from timeline where region = :region";
    private static final String VERSION = "select version from timeline where region = :region";
    private static final String VERSION_AT = """
            select coalesce(max(version), 0) from timeline_version
            where region = :region and published_at <= :instant
            """;
    private static final String LATEST = "select max(published_at) from timeline_version";
    private static final String STORE = """
            insert into timeline (region, version, published_at, timeline)
            values (:region, :version, :publishedAt, :timeline)
            on conflict (region) do update set version = excluded.version, published_at = excluded.published_at,
                timeline = excluded.timeline
            """;
    private static final String NOTE_VERSION = """
            insert into timeline_version (region, version, published_at) values (:region, :version, :publishedAt)
            """;

    private final Session session;
    private final ConcurrentMap<String, Timeline> parsed = new ConcurrentHashMap<>();

    PostgresTimelines(Session session) {
        this.session = session;
    }

    @Override
    public void lock() {
        session.createNativeQuery(LOCK, String.class).getSingleResult();
    }

    @Override
    public Optional<Timeline> newest(String region) {
        Timeline known = parsed.get(region);
        if (known != null && known.version() == version(region)) {
            return Optional.of(known);
        }
        List<String> rows = session.createNativeQuery(NEWEST, String.class)
                .setParameter("region", region)
                .getResultList();
        return rows.stream().findFirst().map(row -> {
            Timeline timeline = Json.read(row, Timeline.class);
            parsed.put(region, timeline);
            return timeline;
        });
    }

    @Override
    public long version(String region) {
        return session.createNativeQuery(VERSION, Long.class).setParameter("region", region).getResultList().stream()
                .findFirst()
                .orElse(0L);
    }

    @Override
    public long versionAt(String region, Instant instant) {
        return session.createNativeQuery(VERSION_AT, Long.class)
                .setParameter("region", region)
                .setParameter("instant", instant)
                .getSingleResult();
    }

    @Override
    public Optional<Instant> latest() {
        return Optional.ofNullable(
                session.createNativeQuery(LATEST, Instant.class).getSingleResult());
    }

    @Override
    public void store(Timeline timeline) {
        session.createNativeMutationQuery(STORE)
                .setParameter("region", timeline.region())
                .setParameter("version", timeline.version())
                .setParameter("publishedAt", timeline.publishedAt())
                .setParameter("timeline", Json.text(timeline))
                .executeUpdate();
        session.createNativeMutationQuery(NOTE_VERSION)
                .setParameter("region", timeline.region())
                .setParameter("version", timeline.version())
                .setParameter("publishedAt", timeline.publishedAt())
                .executeUpdate();
    }
}
