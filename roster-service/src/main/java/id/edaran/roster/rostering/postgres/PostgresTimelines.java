package id.edaran.roster.rostering.postgres;

import id.edaran.contracts.Json;
import id.edaran.contracts.timeline.Timeline;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.rostering.Timelines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hibernate.Session;

@ApplicationScoped
class PostgresTimelines implements Timelines {
    private static final String KNOW = """
            insert into region (code) select code from unnest(:regions) as code order by code on conflict do nothing
            """;
    private static final String LOCK =
            "select code, version from region where code = any(:regions) order by code for update";
    private static final String VERSIONS =
            "select code, version from region where code = any(:regions) and version > 0";
    private static final String AT = "select body from timeline where region = :region and version = :version";
    private static final String AT_THE_END_OF = """
            select body from timeline where region = :region and taken_on <= :day order by version desc limit 1
            """;
    private static final String STORE =
            "insert into timeline (region, version, taken_on, body) values (:region, :version, :today, :body)";
    private static final String ADVANCE =
            "update region set version = :version, time_zone = :zone where code = :region";
    private static final String FORGET = """
            delete from timeline t using region r
            where t.region = any(:regions) and r.code = t.region and t.version < r.version and not exists (
                select 1 from unit_roster ur join unit u on u.code = ur.unit join agency a on a.code = u.agency
                where a.region = t.region and ur.policy_version = t.version)
              and exists (
                select 1 from timeline later
                where later.region = t.region and later.version > t.version and later.taken_on = t.taken_on)
            """;
    private static final String ZONES = "select code, time_zone from region where version > 0 order by code";

    private final Session session;
    /// A version never changes; to read one from its JSON for every few rosters would cost more than the rosters.
    private final Map<RegionCode, Timeline> newest = new ConcurrentHashMap<>();

    PostgresTimelines(Session session) {
        this.session = session;
    }

    @Override
    public Map<RegionCode, Long> lock(Collection<RegionCode> regions) {
        session.createNativeMutationQuery(KNOW)
                .setParameter("regions", codes(regions))
                .executeUpdate();
        return session
                .createNativeQuery(LOCK, Tuple.class)
                .setParameter("regions", codes(regions))
                .getResultList()
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> new RegionCode(row.get("code", String.class)), row -> row.get("version", Long.class)));
    }

    private static String[] codes(Collection<RegionCode> regions) {
        return regions.stream().map(RegionCode::value).toArray(String[]::new);
    }

    @Override
    public Map<RegionCode, Timeline> newest(Collection<RegionCode> regions) {
        Map<RegionCode, Timeline> found = new HashMap<>();
        for (Tuple row : session.createNativeQuery(VERSIONS, Tuple.class)
                .setParameter("regions", codes(regions))
                .getResultList()) {
            RegionCode region = new RegionCode(row.get("code", String.class));
            long version = row.get("version", Long.class);
            Timeline known = newest.get(region);
            if (known == null || known.version() != version) {
                known = at(region, version).orElseThrow();
                newest.put(region, known);
            }
            found.put(region, known);
        }
        return found;
    }

    @Override
    public Optional<Timeline> at(RegionCode region, long version) {
        return session.createNativeQuery(AT, String.class)
                .setParameter("region", region.value())
                .setParameter("version", version)
                .uniqueResultOptional()
                .map(body -> Json.read(body, Timeline.class));
    }

    @Override
    public Optional<Timeline> atTheEndOf(RegionCode region, LocalDate day) {
        return session.createNativeQuery(AT_THE_END_OF, String.class)
                .setParameter("region", region.value())
                .setParameter("day", day)
                .uniqueResultOptional()
                .map(body -> Json.read(body, Timeline.class));
    }

    @Override
    public void store(Timeline timeline, LocalDate today) {
        session.createNativeMutationQuery(STORE)
                .setParameter("region", timeline.region())
                .setParameter("version", timeline.version())
                .setParameter("today", today)
                .setParameter("body", Json.text(timeline))
                .executeUpdate();
        session.createNativeMutationQuery(ADVANCE)
                .setParameter("region", timeline.region())
                .setParameter("version", timeline.version())
                .setParameter("zone", timeline.timeZone().getId())
                .executeUpdate();
    }

    @Override
    public void forgetUnused(Collection<RegionCode> regions) {
        session.createNativeMutationQuery(FORGET)
                .setParameter("regions", codes(regions))
                .executeUpdate();
    }

    @Override
    public Map<RegionCode, ZoneId> zones() {
        Map<RegionCode, ZoneId> zones = new LinkedHashMap<>();
        for (Tuple row : session.createNativeQuery(ZONES, Tuple.class).getResultList()) {
            zones.put(new RegionCode(row.get("code", String.class)), ZoneId.of(row.get("time_zone", String.class)));
        }
        return zones;
    }
}
