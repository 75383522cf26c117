package id.edaran.policy.propagation.postgres;

import id.edaran.contracts.Json;
import id.edaran.contracts.event.UnitChanged;
import id.edaran.policy.circulars.CircularId;
import id.edaran.policy.propagation.AppliedRoster;
import id.edaran.policy.propagation.Propagation;
import id.edaran.policy.propagation.Propagation.Progress;
import id.edaran.policy.propagation.Propagations;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Plain SQL: acknowledgements come in bulk and are only ever raised.
@ApplicationScoped
class PostgresPropagations implements Propagations {
    private static final String EXPECT = """
            insert into propagation_target (circular, revision, region, version, published_at) values (?, ?, ?, ?, ?)
            """;
    /// A unit that becomes known after its region was confirmed in bulk was part of that, unless it was left out.
    private static final String KNOW = """
            insert into unit_state (unit, region, agency, parent, kind, public_facing, revision, applied)
            values (?, ?, ?, ?, ?, ?, ?, coalesce((select version from confirmation
                where region = ? and not (pending::jsonb ? ?)), 0))
            on conflict (unit) do update set region = excluded.region, agency = excluded.agency,
                parent = excluded.parent, kind = excluded.kind, public_facing = excluded.public_facing,
                revision = excluded.revision,
                applied = case when unit_state.region = excluded.region then unit_state.applied else 0 end
            where unit_state.revision < excluded.revision
               or (unit_state.revision = excluded.revision and unit_state.kind is null)
            """.replace("jsonb ? ?", "jsonb ?? ?");

    // In one order, so that two who note the same units wait for each other and not in a circle.
    private static final String APPLIED_BY_UNITS = """
            insert into unit_state (unit, region, revision, applied)
            select unit, region, 0, applied
            from unnest(?::text[], ?::text[], ?::bigint[]) as told (unit, region, applied) order by unit
            on conflict (unit) do update set applied = greatest(unit_state.applied, excluded.applied)
            where unit_state.region = excluded.region
            """;
    private static final String CONFIRM = """
            insert into confirmation (region, version, pending) values (?, ?, ?)
            on conflict (region) do update set version = excluded.version, pending = excluded.pending
            where confirmation.version < excluded.version
            """;
    private static final String APPLIED_BY_ALL_UNITS = """
            update unit_state set applied = ? where region = ? and applied < ? and not (unit = any(?))
            """;
    private static final String APPLIED_BY_SITE = """
            insert into site_state (site, region, applied) values (?, ?, ?)
            on conflict (site) do update set
                applied = case when site_state.region = excluded.region
                    then greatest(site_state.applied, excluded.applied) else excluded.applied end,
                region = excluded.region
            """;
    private static final String COMPLETE = """
            update propagation_target t set completed_at = ?
            where t.region = ? and t.completed_at is null
              and not exists (select 1 from unit_state u where u.region = t.region and u.applied < t.version)
              and not exists (select 1 from site_state s where s.region = t.region and s.applied < t.version)
            """;
    /// A region where nobody is has nobody to apply anything: it is not waited for.
    private static final String TARGET = """
            select t.revision, t.version, t.published_at, c.region,
                (select case when bool_and(a.completed_at is not null) then max(a.completed_at) end
                 from propagation_target a where a.circular = t.circular and a.revision = t.revision
                   and (exists (select 1 from unit_state u where u.region = a.region)
                     or exists (select 1 from site_state s where s.region = a.region))) as completed_at
            from propagation_target t join circular c on c.id = t.circular
            where t.circular = ? and t.region = c.region
            order by t.revision desc limit 1
            """;
    private static final String PROGRESS = """
            select count(*) as total, count(*) filter (where s.applied >= t.version) as applied
            from propagation_target t join {what}_state s on s.region = t.region
            where t.circular = ? and t.revision = ?
            """;
    private static final String PENDING = """
            select s.{what} from propagation_target t join {what}_state s on s.region = t.region
            where t.circular = ? and t.revision = ? and s.applied < t.version order by 1 limit 1000
            """;
    private static final String AGENCIES_BENEATH = """
            with recursive beneath (root, unit) as (
                select unit, unit from unit_state where unit = any(?)
                union
                select b.root, u.unit from beneath b join unit_state u on u.parent = b.unit)
            select b.root, array_agg(distinct u.agency) as agencies
            from beneath b join unit_state u on u.unit = b.unit
            group by b.root having bool_and(u.agency is not null)
            """;

    private final AgroalDataSource dataSource;

    PostgresPropagations(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void expect(CircularId circular, int revision, String region, long version, Instant publishedAt) {
        update(EXPECT, circular.value(), revision, region, version, Timestamp.from(publishedAt));
    }

    @Override
    public void know(UnitChanged unit) {
        update(
                KNOW,
                unit.unit(),
                unit.region(),
                unit.agency(),
                unit.parent(),
                unit.kind().name(),
                unit.publicFacing(),
                unit.revision(),
                unit.region(),
                unit.unit());
    }

    @Override
    public void appliedByUnits(Collection<AppliedRoster> rosters) {
        // An upsert can touch a row once.
        Map<String, AppliedRoster> newest = new HashMap<>();
        rosters.forEach(roster -> newest.merge(roster.unit(), roster, AppliedRoster::newer));
        update(
                APPLIED_BY_UNITS,
                texts(newest, AppliedRoster::unit),
                texts(newest, AppliedRoster::region),
                texts(newest, roster -> Long.toString(roster.policyVersion())));
    }

    private static String[] texts(Map<String, AppliedRoster> rosters, Function<AppliedRoster, String> text) {
        return rosters.values().stream().map(text).toArray(String[]::new);
    }

    @Override
    public void appliedByAllUnits(String region, long version, Collection<String> except) {
        update(CONFIRM, region, version, Json.text(except));
        update(APPLIED_BY_ALL_UNITS, version, region, version, except.toArray(String[]::new));
    }

    @Override
    public void appliedBySite(String site, String region, long version) {
        update(APPLIED_BY_SITE, site, region, version);
    }

    @Override
    public void complete(String region, Instant now) {
        update(COMPLETE, Timestamp.from(now), region);
    }

    @Override
    public Optional<Propagation> of(CircularId circular) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement select = prepare(connection, TARGET, circular.value());
                    ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                int revision = row.getInt("revision");
                Instant publishedAt = row.getTimestamp("published_at").toInstant();
                Timestamp completed = row.getTimestamp("completed_at");
                Progress units = progress(connection, "unit", circular, revision);
                Progress sites = progress(connection, "site", circular, revision);
                Instant completedAt = completedAt(completed, publishedAt, units, sites);
                return Optional.of(new Propagation(
                        circular.toString(),
                        revision,
                        row.getLong("version"),
                        publishedAt,
                        units,
                        sites,
                        completedAt,
                        completedAt == null
                                ? null
                                : Duration.between(publishedAt, completedAt).toMillis()));
            }
        });
    }

    @Override
    public Map<String, Set<String>> agenciesBeneath(Collection<String> units) {
        if (units.isEmpty()) {
            return Map.of();
        }
        return QuarkusTransaction.joiningExisting().call(() -> {
            Map<String, Set<String>> agencies = new HashMap<>();
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement select =
                            prepare(connection, AGENCIES_BENEATH, (Object) units.toArray(String[]::new));
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String[] beneath = (String[]) rows.getArray("agencies").getArray();
                    agencies.put(rows.getString("root"), Set.of(beneath));
                }
            }
            return agencies;
        });
    }

    /// A unit or site that became known later may be pending again; where there is none at all, nothing is waited for.
    private static @Nullable Instant completedAt(
            @Nullable Timestamp completed, Instant publishedAt, Progress units, Progress sites) {
        if (units.total() + sites.total() == 0) {
            return publishedAt;
        }
        boolean pending = units.applied() < units.total() || sites.applied() < sites.total();
        return pending || completed == null ? null : completed.toInstant();
    }

    private static Progress progress(Connection connection, String what, CircularId circular, int revision)
            throws SQLException {
        List<String> pending = new ArrayList<>();
        try (PreparedStatement select =
                        prepare(connection, PENDING.replace("{what}", what), circular.value(), revision);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                pending.add(rows.getString(1));
            }
        }
        try (PreparedStatement select =
                        prepare(connection, PROGRESS.replace("{what}", what), circular.value(), revision);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Progress(row.getLong("total"), row.getLong("applied"), pending);
        }
    }

    private void update(String statement, @Nullable Object... parameters) {
        QuarkusTransaction.joiningExisting().call(() -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement update = prepare(connection, statement, parameters)) {
                return update.executeUpdate();
            }
        });
    }

    private static PreparedStatement prepare(Connection connection, String statement, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof String[] texts) {
                Array array = connection.createArrayOf("text", Arrays.copyOf(texts, texts.length, Object[].class));
                prepared.setArray(i + 1, array);
            } else {
                prepared.setObject(i + 1, parameters[i]);
            }
        }
        return prepared;
    }
}
