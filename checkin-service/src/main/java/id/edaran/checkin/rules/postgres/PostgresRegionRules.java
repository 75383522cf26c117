package id.edaran.checkin.rules.postgres;

import id.edaran.checkin.rules.RegionRules;
import id.edaran.contracts.Json;
import id.edaran.contracts.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.hibernate.Session;

@ApplicationScoped
class PostgresRegionRules implements RegionRules {
    /// Where a region has not told its zone, the day is the capital's; without rules it only bounds how long an
    /// answer holds.
    private static final ZoneId UNTIL_TOLD = ZoneId.of("Asia/Jakarta");

    /// Sends the timeline only where it is not the one that is known already.
    private static final String NEWER_THAN_KNOWN = """
            select version, case when version = ?2 then null else timeline end from region_rules where region = ?1
            """;

    private static final String VERSION = "select version from region_rules where region = ?1";

    private static final String ENSURE =
            "insert into region_rules (region, version) values (?1, 0) on conflict (region) do nothing";

    private static final String HOLD = "select version from region_rules where region = ?1 for share";

    private static final String STORE = """
            insert into region_rules (region, version, timeline) values (?1, ?2, ?3)
            on conflict (region) do update set version = excluded.version, timeline = excluded.timeline
            where region_rules.version < excluded.version
            """;

    private static final String OLDEST_PROOF = """
            select coalesce(max(cast(hours as integer)), 0) from region_rules, jsonb_path_query(
                cast(timeline as jsonb),
                '$.rules[*] ? (!exists(@.until) || @.until == null || @.until >= $from).rule.negativeTest.maxAgeHours',
                jsonb_build_object('from', ?1)) hours
            """;

    private final Session database;
    private final ConcurrentMap<String, Timeline> parsed = new ConcurrentHashMap<>();

    PostgresRegionRules(Session database) {
        this.database = database;
    }

    @Override
    public Timeline of(String region) {
        Timeline known = parsed.get(region);
        List<Object[]> rows = database.createNativeQuery(NEWER_THAN_KNOWN, Object[].class)
                .setParameter(1, region)
                .setParameter(2, known == null ? -1L : known.version())
                .getResultList();
        if (rows.isEmpty()) {
            return withoutRules(region);
        }
        long version = ((Number) rows.getFirst()[0]).longValue();
        if (known != null && known.version() == version) {
            return known;
        }
        Object timeline = rows.getFirst()[1];
        return timeline == null ? withoutRules(region) : keep(region, Json.read((String) timeline, Timeline.class));
    }

    @Override
    public long version(String region) {
        return database.createNativeQuery(VERSION, Long.class).setParameter(1, region).getResultList().stream()
                .findFirst()
                .orElse(0L);
    }

    @Override
    public void hold(String region) {
        database.createNativeMutationQuery(ENSURE).setParameter(1, region).executeUpdate();
        database.createNativeQuery(HOLD, Long.class).setParameter(1, region).getSingleResult();
    }

    @Override
    public boolean store(Timeline timeline) {
        return database.createNativeMutationQuery(STORE)
                        .setParameter(1, timeline.region())
                        .setParameter(2, timeline.version())
                        .setParameter(3, Json.text(timeline))
                        .executeUpdate()
                == 1;
    }

    @Override
    public Duration oldestProof(LocalDate from) {
        return Duration.ofHours(database.createNativeQuery(OLDEST_PROOF, Integer.class)
                .setParameter(1, from.toString())
                .getSingleResult());
    }

    /// A transaction that began earlier may parse an older version later; the newer one stays.
    private Timeline keep(String region, Timeline read) {
        parsed.merge(region, read, (one, other) -> one.version() >= other.version() ? one : other);
        return read;
    }

    private static Timeline withoutRules(String region) {
        return new Timeline(region, 0, UNTIL_TOLD, Instant.EPOCH, List.of(), List.of());
    }
}
