package id.edaran.roster.rostering.postgres;

import id.edaran.contracts.event.RecomputationRequested;
import id.edaran.roster.directory.AgencyCode;
import id.edaran.roster.directory.RegionCode;
import id.edaran.roster.directory.UnitCode;
import id.edaran.roster.rostering.RosterState;
import id.edaran.roster.rostering.RosterState.Horizon;
import id.edaran.roster.rostering.RosterStates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

@ApplicationScoped
class PostgresRosterStates implements RosterStates {
    private static final String STATE = """
            select ur.unit, u.agency, a.region, ur.requested, ur.computed, ur.asked_at is not null as asked,
                ur.policy_version, ur.revision, cast(ur.computed_on as text) as computed_on,
                cast(ur.computed_until as text) as computed_until, ur.computed_at
            from unit_roster ur join unit u on u.code = ur.unit join agency a on a.code = u.agency
            """;
    private static final String FIND = STATE + "where ur.unit = :unit";
    private static final String OF_AGENCIES = STATE + "where u.agency = any(:agencies) order by ur.unit";
    private static final String UNTOLD = STATE + "where ur.revision > ur.told order by ur.unit limit :most";
    private static final String REVISIONS = "select unit, revision from unit_roster where unit = any(:units)";
    private static final String TOLD = "update unit_roster set told = ? where unit = ? and told < ?";

    private static final String BEGIN = """
            insert into unit_roster (unit)
            select u.code from unit u
            where u.agency in (:agencies) and not exists (select 1 from unit_roster ur where ur.unit = u.code)
            on conflict do nothing
            """;
    // asked_at is null while nobody has been asked: in a region without a timeline, or to be gathered.
    private static final String REQUEST = """
            with marked as (
                select ur.unit, u.agency, a.region,
                    r.version > 0 and (:atOnce or ur.asked_at is null or ur.asked_at < cast(:calm as timestamptz)) as to_ask
                from unit_roster ur join unit u on u.code = ur.unit join agency a on a.code = u.agency
                    join region r on r.code = a.region
                where u.agency in (:agencies) and (ur.requested = ur.computed or (:atOnce and ur.asked_at is null))
                order by ur.unit for update of ur)
            update unit_roster ur
            set requested = case when ur.requested = ur.computed then ur.requested + 1 else ur.requested end,
                asked_at = case when m.to_ask then cast(:now as timestamptz) end
            from marked m where m.unit = ur.unit
            returning m.agency, m.region, m.to_ask
            """;
    private static final String GATHER = """
            update unit_roster ur set asked_at = :now
            from unit u join agency a on a.code = u.agency join region r on r.code = a.region and r.version > 0
            where u.code = ur.unit and ur.requested > ur.computed and ur.asked_at is null
            returning u.agency, a.region
            """;
    private static final String REQUEST_ENDED = """
            update unit_roster ur set requested = ur.requested + 1, asked_at = :now
            from unit u join agency a on a.code = u.agency
            where u.code = ur.unit and a.region = :region and ur.computed_on < :today and ur.requested = ur.computed
            returning u.agency, a.region
            """;
    private static final String REPEAT_OVERDUE = """
            update unit_roster ur set asked_at = :now
            from unit u join agency a on a.code = u.agency join region r on r.code = a.region and r.version > 0
            where u.code = ur.unit and ur.requested > ur.computed and ur.asked_at < :before
            returning u.agency, a.region
            """;
    // What came in between keeps the row waiting: the counter answers what was asked when the computation began.
    private static final String COMPUTED = """
            update unit_roster set computed = ?, policy_version = ?, computed_on = ?, computed_until = ?,
                computed_at = ?, people = ?, revision = revision + 1
            where unit = ?
            """;
    private static final String CONFIRM = """
            update unit_roster ur set policy_version = :version from unit u
            where u.code = ur.unit and u.agency in (:agencies) and ur.requested = ur.computed
            """;
    private static final String FORGET_VERSIONS = """
            update unit_roster ur set policy_version = 0 from unit u where u.code = ur.unit and u.agency = :agency
            """;
    // Not "requested > computed": the index of that would be read, in which a whole nation may wait.
    private static final String WAITING = """
            select a.region, ur.unit from unit_roster ur join unit u on u.code = ur.unit
                join agency a on a.code = u.agency
            where a.region = any(:regions) and ur.requested <> ur.computed order by ur.unit
            """;

    private final Session session;

    PostgresRosterStates(Session session) {
        this.session = session;
    }

    @Override
    public Optional<RosterState> find(UnitCode unit) {
        return session.createNativeQuery(FIND, Tuple.class).setParameter("unit", unit.value()).getResultList().stream()
                .map(PostgresRosterStates::state)
                .findFirst();
    }

    @Override
    public List<RosterState> ofAgencies(Collection<AgencyCode> agencies) {
        if (agencies.isEmpty()) {
            return List.of();
        }
        return session
                .createNativeQuery(OF_AGENCIES, Tuple.class)
                .setParameter(
                        "agencies", agencies.stream().map(AgencyCode::value).toArray(String[]::new))
                .getResultList()
                .stream()
                .map(PostgresRosterStates::state)
                .toList();
    }

    @Override
    public List<RecomputationRequested> request(Collection<AgencyCode> agencies, Instant now, Instant calm) {
        return request(agencies, now, calm, false);
    }

    @Override
    public List<RecomputationRequested> requestAtOnce(Collection<AgencyCode> agencies, Instant now) {
        return request(agencies, now, now, true);
    }

    private List<RecomputationRequested> request(
            Collection<AgencyCode> agencies, Instant now, Instant calm, boolean atOnce) {
        if (agencies.isEmpty()) {
            return List.of();
        }
        List<String> codes = agencies.stream().map(AgencyCode::value).toList();
        session.createNativeMutationQuery(BEGIN)
                .setParameterList("agencies", codes)
                .executeUpdate();
        return commands(session
                .createNativeQuery(REQUEST, Tuple.class)
                .setParameterList("agencies", codes)
                .setParameter("now", now)
                .setParameter("calm", calm)
                .setParameter("atOnce", atOnce)
                .getResultList()
                .stream()
                .filter(row -> row.get("to_ask", Boolean.class)));
    }

    @Override
    public List<RecomputationRequested> gather(Instant now) {
        return commands(session.createNativeQuery(GATHER, Tuple.class).setParameter("now", now));
    }

    @Override
    public List<RecomputationRequested> requestEnded(RegionCode region, LocalDate today, Instant now) {
        return commands(session.createNativeQuery(REQUEST_ENDED, Tuple.class)
                .setParameter("region", region.value())
                .setParameter("today", today)
                .setParameter("now", now));
    }

    @Override
    public List<RecomputationRequested> repeatOverdue(Instant before, Instant now) {
        return commands(session.createNativeQuery(REPEAT_OVERDUE, Tuple.class)
                .setParameter("before", before)
                .setParameter("now", now));
    }

    @Override
    public void computed(Collection<Computed> units) {
        session.doWork(connection -> {
            try (PreparedStatement computed = connection.prepareStatement(COMPUTED)) {
                for (Computed unit : units) {
                    computed.setLong(1, unit.state().requested());
                    computed.setLong(2, unit.policyVersion());
                    computed.setObject(3, unit.horizon().from());
                    computed.setObject(4, unit.horizon().until());
                    computed.setObject(5, unit.horizon().computedAt().atOffset(ZoneOffset.UTC));
                    computed.setInt(6, unit.people());
                    computed.setString(7, unit.state().unit().value());
                    computed.addBatch();
                }
                computed.executeBatch();
            }
        });
    }

    @Override
    public List<RosterState> untold(int most) {
        return session.createNativeQuery(UNTOLD, Tuple.class).setParameter("most", most).getResultList().stream()
                .map(PostgresRosterStates::state)
                .toList();
    }

    @Override
    public Map<UnitCode, Long> revisions(Collection<UnitCode> units) {
        if (units.isEmpty()) {
            return Map.of();
        }
        return session
                .createNativeQuery(REVISIONS, Tuple.class)
                .setParameter("units", units.stream().map(UnitCode::value).toArray(String[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> new UnitCode(row.get("unit", String.class)), row -> row.get("revision", Long.class)));
    }

    @Override
    public void told(Collection<RosterState> rosters) {
        session.doWork(connection -> {
            try (PreparedStatement told = connection.prepareStatement(TOLD)) {
                for (RosterState roster : rosters) {
                    told.setLong(1, roster.revision());
                    told.setString(2, roster.unit().value());
                    told.setLong(3, roster.revision());
                    told.addBatch();
                }
                told.executeBatch();
            }
        });
    }

    @Override
    public void confirm(Collection<AgencyCode> agencies, long policyVersion) {
        if (!agencies.isEmpty()) {
            session.createNativeMutationQuery(CONFIRM)
                    .setParameterList(
                            "agencies", agencies.stream().map(AgencyCode::value).toList())
                    .setParameter("version", policyVersion)
                    .executeUpdate();
        }
    }

    @Override
    public void forgetVersions(AgencyCode agency) {
        session.createNativeMutationQuery(FORGET_VERSIONS)
                .setParameter("agency", agency.value())
                .executeUpdate();
    }

    @Override
    public Map<RegionCode, List<UnitCode>> waiting(Collection<RegionCode> regions) {
        return session
                .createNativeQuery(WAITING, Tuple.class)
                .setParameter("regions", regions.stream().map(RegionCode::value).toArray(String[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> new RegionCode(row.get("region", String.class)),
                        Collectors.mapping(row -> new UnitCode(row.get("unit", String.class)), Collectors.toList())));
    }

    private static List<RecomputationRequested> commands(NativeQuery<Tuple> update) {
        return commands(update.getResultList().stream());
    }

    private static List<RecomputationRequested> commands(Stream<Tuple> rows) {
        return rows.map(row ->
                        new RecomputationRequested(row.get("agency", String.class), row.get("region", String.class)))
                .distinct()
                .sorted(Comparator.comparing(RecomputationRequested::agency))
                .toList();
    }

    private static RosterState state(Tuple row) {
        String from = row.get("computed_on", String.class);
        String until = row.get("computed_until", String.class);
        return new RosterState(
                new UnitCode(row.get("unit", String.class)),
                new AgencyCode(row.get("agency", String.class)),
                new RegionCode(row.get("region", String.class)),
                row.get("requested", Long.class),
                row.get("computed", Long.class),
                row.get("asked", Boolean.class),
                row.get("policy_version", Long.class),
                row.get("revision", Long.class),
                from == null || until == null
                        ? null
                        : new Horizon(
                                LocalDate.parse(from), LocalDate.parse(until), row.get("computed_at", Instant.class)));
    }
}
