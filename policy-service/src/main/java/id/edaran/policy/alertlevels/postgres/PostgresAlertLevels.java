package id.edaran.policy.alertlevels.postgres;

import id.edaran.contracts.rule.AlertLevel;
import id.edaran.contracts.timeline.DatedAlertLevel;
import id.edaran.policy.alertlevels.AlertLevels;
import id.edaran.policy.alertlevels.RecordedLevel;
import id.edaran.policy.alertlevels.StatedLevel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresAlertLevels implements AlertLevels {
    private static final String FIND = """
            select * from (
                select * from alert_level where region = :region and from_day = :from order by version desc limit 1
            ) newest where level is not null
            """;
    private static final String VERSION = """
            select coalesce(max(version), 0) from alert_level where region = :region and from_day = :from
            """;
    private static final String PAGE = """
            select * from (
                select distinct on (from_day) * from alert_level
                where region = :region
                    and (cast(:after as date) is null or from_day > :after)
                    and (cast(:instant as timestamptz) is null or published_at <= :instant)
                order by from_day, version desc
            ) newest where level is not null order by from_day limit :most
            """;
    private static final String KNOWN_AT = """
            select * from (
                select distinct on (region, from_day) * from alert_level
                where region in (:regions) and published_at <= :instant
                order by region, from_day, version desc
            ) newest where level is not null order by region, from_day
            """;
    private static final String ADD = """
            insert into alert_level (region, from_day, version, level, basis, published_at, published_by)
            values (:region, :from, :version, :level, :basis, :at, :by)
            """;

    private final Session session;

    PostgresAlertLevels(Session session) {
        this.session = session;
    }

    @Override
    public Optional<RecordedLevel> find(String region, LocalDate from) {
        return levels(FIND).setParameter("region", region).setParameter("from", from).getResultList().stream()
                .map(PostgresAlertLevels::level)
                .findFirst();
    }

    @Override
    public long version(String region, LocalDate from) {
        return session.createNativeQuery(VERSION, Long.class)
                .setParameter("region", region)
                .setParameter("from", from)
                .getSingleResult();
    }

    @Override
    public List<RecordedLevel> page(String region, @Nullable Instant knownAt, @Nullable LocalDate after, int most) {
        return levels(PAGE)
                .setParameter("region", region)
                .setParameter("after", after, LocalDate.class)
                .setParameter("instant", knownAt, Instant.class)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(PostgresAlertLevels::level)
                .toList();
    }

    @Override
    public Map<String, List<DatedAlertLevel>> knownAt(Collection<String> regions, Instant instant) {
        return levels(KNOWN_AT)
                .setParameter("regions", regions)
                .setParameter("instant", instant)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("region", String.class),
                        Collectors.mapping(
                                row -> new DatedAlertLevel(
                                        row.get("from_day", LocalDate.class),
                                        AlertLevel.valueOf(row.get("level", String.class))),
                                Collectors.toList())));
    }

    @Override
    public void add(RecordedLevel level, String publisher) {
        StatedLevel stated = level.stated();
        add(stated, level.version(), stated.level().name(), stated.basis(), level.publishedAt(), publisher);
    }

    @Override
    public void takeBack(RecordedLevel level, Instant at, String publisher) {
        add(level.stated(), level.version() + 1, null, null, at, publisher);
    }

    private void add(
            StatedLevel of,
            long version,
            @Nullable String level,
            @Nullable String basis,
            Instant at,
            String publisher) {
        session.createNativeMutationQuery(ADD)
                .setParameter("region", of.region())
                .setParameter("from", of.from())
                .setParameter("version", version)
                .setParameter("level", level, String.class)
                .setParameter("basis", basis, String.class)
                .setParameter("at", at)
                .setParameter("by", publisher)
                .executeUpdate();
    }

    private NativeQuery<Tuple> levels(String query) {
        return session.createNativeQuery(query, Tuple.class)
                .addScalar("region", String.class)
                .addScalar("from_day", LocalDate.class)
                .addScalar("level", String.class)
                .addScalar("basis", String.class)
                .addScalar("version", Long.class)
                .addScalar("published_at", Instant.class);
    }

    private static RecordedLevel level(Tuple row) {
        return new RecordedLevel(
                new StatedLevel(
                        row.get("region", String.class),
                        row.get("from_day", LocalDate.class),
                        AlertLevel.valueOf(row.get("level", String.class)),
                        row.get("basis", String.class)),
                row.get("version", Long.class),
                row.get("published_at", Instant.class));
    }
}
